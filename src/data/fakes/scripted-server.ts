/** What a test's server has been asked. */
export interface Asked {
  readonly url: string;
  readonly cache: RequestCache | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer whose body a test sends piece by piece. */
export class Answer {
  readonly asked: Asked;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly #answer: (response: Response) => void;

  constructor(asked: Asked, answer: (response: Response) => void) {
    this.asked = asked;
    this.#answer = answer;
  }

  /** Sends the head of the answer. */
  begins(status: number, headers: Record<string, string> = {}): void {
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (this.#controller = controller) });
    this.#answer(new Response(body, { status, headers }));
  }

  sends(piece: Uint8Array): void {
    this.#controller.enqueue(piece);
  }

  ends(): void {
    this.#controller.close();
  }

  breaks(reason: unknown = new TypeError('network error')): void {
    this.#controller.error(reason);
  }

  /** All of a body at once. */
  is(status: number, body: Uint8Array = new Uint8Array(), headers: Record<string, string> = {}): void {
    this.begins(status, headers);
    this.sends(body);
    this.ends();
  }
}

/** A server that a test answers for, request by request. */
export class ScriptedServer {
  readonly asked: Asked[] = [];
  readonly #answers: Answer[] = [];
  readonly #waiting: ((answer: Answer) => void)[] = [];

  readonly fetch: typeof fetch = (input, init) =>
    new Promise((resolve, reject) => {
      init?.signal?.throwIfAborted();
      const headers = Object.fromEntries(new Headers(init?.headers ?? {}));
      const asked = { url: String(input), cache: init?.cache, headers };
      let hasBegun = false;
      const answer = new Answer(asked, (response) => {
        hasBegun = true;
        resolve(response);
      });
      init?.signal?.addEventListener('abort', () => {
        if (!hasBegun) return reject(init.signal?.reason as Error);
        try {
          answer.breaks(init.signal?.reason);
        } catch {
          // The body had come to its end.
        }
      });
      this.asked.push(asked);
      const waiting = this.#waiting.shift();
      if (waiting) waiting(answer);
      else this.#answers.push(answer);
    });

  /** The next request, once it comes. */
  next(): Promise<Answer> {
    const answer = this.#answers.shift();
    return answer ? Promise.resolve(answer) : new Promise((resolve) => this.#waiting.push(resolve));
  }
}
