/** What the language itself has, without what differs from run to run or makes memory beside the heap. */
const language = [
  ...['Array', 'BigInt', 'Boolean', 'Error', 'EvalError', 'Function', 'Infinity', 'JSON', 'Map', 'Math', 'NaN'],
  ...['Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set', 'String'],
  ...['Symbol', 'SyntaxError', 'TypeError', 'URIError', 'WeakMap', 'WeakSet', 'isFinite', 'isNaN', 'parseFloat'],
  ...['parseInt', 'undefined'],
];

/** What the language makes without a name. */
function unnamed(): readonly object[] {
  const iterators = [[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g)];
  const functions = [async () => undefined, function* () {}, async function* () {}];
  return [...iterators, ...functions].flatMap((own) => {
    const prototype = Object.getPrototypeOf(own) as object;
    return [
      prototype,
      Object.getPrototypeOf(prototype) as object,
      (prototype as { prototype?: object }).prototype ?? {},
    ];
  });
}

/**
 * Takes from a worker's global scope all that is not the language: network, storage, workers, timers and messages. What
 * is left is frozen, so that code which runs in it can change nothing for the code around it. A policy forbids the same
 * from outside; this is the inner of two doors. Returns what could not be taken away.
 */
export function closeScope(scope: object): readonly string[] {
  const left: string[] = [];
  for (let own: object | null = scope; own && own !== Object.prototype; own = Object.getPrototypeOf(own) as object) {
    for (const key of Reflect.ownKeys(own)) {
      const stays = own === scope && typeof key === 'string' && language.includes(key);
      if (!stays && !Reflect.deleteProperty(own, key)) left.push(String(key));
    }
  }
  Reflect.deleteProperty(Math, 'random');
  for (const name of language) {
    const own = Reflect.get(scope, name) as unknown;
    Reflect.defineProperty(scope, name, { writable: false, configurable: false });
    if ((typeof own !== 'object' && typeof own !== 'function') || own === null) continue;
    Object.freeze(own);
    if (typeof own === 'function' && own.prototype) Object.freeze(own.prototype);
  }
  unnamed().forEach((own) => Object.freeze(own));
  return left;
}
