import { defaultKeymap, history, historyKeymap, undo } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours mean plain or residual on this site, so code is told apart by weight and shade. */
const look = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword], fontWeight: '600' },
  { tag: [tags.comment], color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.number, tags.string, tags.bool], color: 'var(--ink-2)' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '0.86rem' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-content': { fontFamily: 'var(--code)', padding: '0.6rem 0', minHeight: '9rem', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.7rem' },
  '.cm-gutters': { color: 'var(--ink-2)', backgroundColor: 'var(--raised)', border: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--hair)',
  },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--hair)' },
  '.cm-tooltip-lint': { fontFamily: 'var(--ui)' },
});

export interface CodeEditorOptions {
  /** What the field is called. */
  readonly label: string;
  /** How one leaves it. */
  readonly description: string;
  readonly code: string;
  readonly onChange: () => void;
  /** Escape: the reader wants to go on in the page. Tab does the same, and indents nothing. */
  readonly onLeave: () => void;
}

/**
 * An editor of code. It stands in a shadow root, where its styles come as adopted sheets: the policy of the page allows no
 * style elements of scripts.
 */
export class CodeEditor {
  readonly #view: EditorView;

  constructor(place: HTMLElement, { label, description, code, onChange, onLeave }: CodeEditorOptions) {
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
    const leave = { key: 'Escape', run: () => (onLeave(), true) };
    this.#view = new EditorView({
      root,
      parent: root,
      doc: code,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        EditorState.allowMultipleSelections.of(false),
        EditorView.lineWrapping,
        javascript(),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(look),
        theme,
        keymap.of([leave, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': description, spellcheck: 'false' }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange();
        }),
      ],
    });
  }

  get code(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts other code in its place; undo brings back what there was. */
  set code(code: string) {
    const { doc } = this.#view.state;
    if (code !== doc.toString()) this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: code } });
  }

  focus(): void {
    this.#view.focus();
  }

  undo(): void {
    undo(this.#view);
  }

  /** Marks a line, counted from 1, and says there what is wrong; with null no line is marked. */
  mark(problem: { readonly line: number; readonly message: string } | null): void {
    const { state } = this.#view;
    const isThere = problem !== null && problem.line >= 1;
    const marked = isThere ? state.doc.line(Math.min(problem.line, state.doc.lines)) : null;
    const diagnostics = marked
      ? [{ from: marked.from, to: marked.to, severity: 'error' as const, message: problem!.message }]
      : [];
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Puts the cursor at a line, counted from 1. */
  goTo(line: number): void {
    const { doc } = this.#view.state;
    const { from } = doc.line(Math.max(1, Math.min(line, doc.lines)));
    this.#view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
