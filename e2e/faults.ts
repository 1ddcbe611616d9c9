/** A test by its file and its title, as both stand in the source. */
export type TestName = readonly [file: string, title: string];

export interface Fault {
  readonly number: number;
  /** What is done to the site. */
  readonly injected: string;
  /** What must hold then. */
  readonly holds: string;
  /** The tests that do it. */
  readonly tests: readonly TestName[];
  /** Why it, or a part of it, cannot be injected yet. */
  readonly waits?: string;
}

/**
 * What the site must survive, and which tests inject it. For every fault: no uncaught error (each browser test fails on
 * one), prose that stays readable, and a figure that ends in a named state with a sentence and a way on. A test that is
 * renamed or removed makes `faults.test.ts` fail.
 */
export const faults: readonly Fault[] = [
  {
    number: 1,
    injected: 'A browser without WebGL.',
    holds: 'WebAssembly trains, and the figure says why.',
    tests: [['e2e/backends.e2e.ts', 'a browser without WebGL trains on WASM and says why']],
  },
  {
    number: 2,
    injected: 'WebGL without float textures, or with programs that multiply wrongly.',
    holds: 'It is refused before it trains, and WebAssembly trains instead.',
    tests: [
      ['e2e/backends.e2e.ts', 'WebGL without 32-bit float textures is refused, and WASM trains instead'],
      ['e2e/backends.e2e.ts', 'WebGL that computes wrongly is refused before it trains, and WASM trains instead'],
      ['e2e/wrong-device.e2e.ts', 'WebGL that ${what} when it starts again is refused as it is the first time'],
    ],
  },
  {
    number: 3,
    injected: 'The graphics card is lost in the middle of a run, or during its evaluation.',
    holds: 'The run goes on from its checkpoint on WebAssembly, to the same end, without a loss that is no number.',
    tests: [
      [
        'e2e/held-network.e2e.ts',
        'where the graphics card is lost over a question, WebAssembly answers it, to the last image',
      ],
      ['e2e/context-loss.e2e.ts', 'a run whose graphics card is lost ${when} goes on with WebAssembly to the same end'],
      [
        'e2e/context-loss.e2e.ts',
        'a checkpoint taken on WebGL is where WebAssembly goes on, and nothing from after the loss is told',
      ],
      ['e2e/context-loss.e2e.ts', 'a graphics card lost during the evaluation costs no iteration'],
      [
        'e2e/started-run.e2e.ts',
        'where the graphics card is lost in the first part, WebAssembly trains both, as it would have alone',
      ],
      [
        'e2e/started-run.e2e.ts',
        'where the graphics card is lost in the second part, WebAssembly begins it again from the edited end',
      ],
    ],
  },
  {
    number: 4,
    injected: 'The graphics card is lost and does not come back, or WebAssembly cannot take over.',
    holds:
      'No later run of the page tries it again; where nothing can take over, the run says so and keeps its records.',
    tests: [
      [
        'src/worker/backend-memory.test.ts',
        'after the graphics card was lost no run tries it again, and a reader who asks for it is told',
      ],
      ['src/worker/sweep.test.ts', 'after a run has lost the graphics card the queued ones start on WebAssembly'],
      [
        'e2e/context-loss.e2e.ts',
        'where WebAssembly cannot take over from a lost graphics card, the run says both and keeps its records',
      ],
    ],
  },
  {
    number: 5,
    injected: 'The graphics card is lost while nothing trains: before the first iteration, or during a pause.',
    holds: 'The run begins, or goes on, on WebAssembly.',
    tests: [
      ['e2e/context-loss.e2e.ts', 'a paused run whose graphics card is lost meanwhile steps on with WebAssembly'],
    ],
  },
  {
    number: 6,
    injected: 'A program for the graphics card does not compile.',
    holds: 'WebAssembly trains instead, and the reason is told in a sentence.',
    tests: [
      ['src/live-figure/failure-words.test.ts', 'the reason %j stands in a sentence with one full stop behind it'],
      ['e2e/wrong-device.e2e.ts', 'WebGL that ${what} when it starts again is refused as it is the first time'],
      [
        'src/engine/train-to-the-end.test.ts',
        'whatever else goes wrong on WebGL, WebAssembly goes on from the last checkpoint: %s',
      ],
      ['src/engine/start-fastest.test.ts', 'WebGL that cannot start is no reason to fail or to bother the reader'],
    ],
  },
  {
    number: 7,
    injected: 'The graphics card has no memory left.',
    holds: 'Nothing that it computed since is shown as a result.',
    tests: [
      ['e2e/wrong-device.e2e.ts', 'a graphics card whose memory ends before training is refused with the reason'],
      [
        'e2e/wrong-device.e2e.ts',
        'a graphics card whose memory ends late gives way to WebAssembly with what was right so far',
      ],
      [
        'e2e/wrong-device.e2e.ts',
        'a graphics card whose memory ends ${when} gives way to WebAssembly, and the figure says so',
      ],
      [
        'e2e/wrong-device.e2e.ts',
        'no number is shown of a graphics card that fails without a word, and WebAssembly trains',
      ],
      [
        'src/engine/cross-check.test.ts',
        'a device that breaks between two checkpoints is found out at the second, which is not kept',
      ],
      [
        'src/engine/cross-check.test.ts',
        'a device that breaks after the last iteration is found out, and its evaluation is not told',
      ],
    ],
  },
  {
    number: 8,
    injected: 'JavaScript or WebAssembly has no memory left.',
    holds: 'The run ends with a sentence that suggests a smaller one, and the next run is sound.',
    tests: [
      [
        'src/engine/memory.test.ts',
        'a heap that cannot grow ends the run with an error that says so, and the next run is sound',
      ],
      [
        'src/worker/trainer.test.ts',
        'an error while the backend starts, or while training, is told, after the records before it',
      ],
    ],
  },
  {
    number: 9,
    injected: 'The training script is missing, is a web page, is no JavaScript, or throws at its start.',
    holds: 'The figure says so, Train works once the script is there, and other figures work all along.',
    tests: [
      ['e2e/worker-faults.e2e.ts', 'a training script that ${what} is reported, and Train works once it is there'],
      ['e2e/worker-faults.e2e.ts', 'a worker that throws at its start is reported with its reason'],
    ],
  },
  {
    number: 10,
    injected: 'A worker throws in the middle of training.',
    holds: 'It is reported with its reason, and what it had said is kept.',
    tests: [
      ['e2e/held-network.e2e.ts', 'a worker that ${what} over a question is ended, and the network is held by another'],
      [
        'src/figures/lesion/lesion.e2e.ts',
        'a worker that dies is told, and both networks can be built again with what was changed',
      ],
      [
        'e2e/worker-faults.e2e.ts',
        'a worker that throws in the middle of training is reported, and what it had said is kept',
      ],
      [
        'e2e/started-run.e2e.ts',
        'a worker that breaks in the first part fails the second by name, and leaves no worker',
      ],
    ],
  },
  {
    number: 11,
    injected: 'A worker hangs, or closes itself.',
    holds: 'It is noticed within seconds and ended; Stop works before that.',
    tests: [
      ['e2e/held-network.e2e.ts', 'a worker that ${what} over a question is ended, and the network is held by another'],
      [
        'e2e/worker-faults.e2e.ts',
        'a worker that ${what} is noticed within seconds and ended, and Train starts another',
      ],
      ['e2e/stopping.e2e.ts', 'workers that hang live on after Stop, and Train waits until they are gone'],
      ['e2e/worker-faults.e2e.ts', 'a worker that hangs can be stopped at once'],
    ],
  },
  {
    number: 12,
    injected: 'A learning rate that makes the loss diverge.',
    holds: 'The run ends at its last finite loss, and the figure explains it; no network is said to be trained.',
    tests: [
      [
        'e2e/permalink.e2e.ts',
        'a learning rate that diverges ends the run at its last finite loss, and the page explains it',
      ],
      ['src/figures/degradation-lab/lab-status.test.ts', 'networks that diverged are not said to be trained'],
      [
        'src/worker/sweep-starts.test.ts',
        'a start that diverges, or breaks, fails what waits for it with the reason, and the others train on',
      ],
      [
        'src/figures/degradation-lab/live-caption.test.ts',
        'growing losses are laid to the learning rate, and the curve ends at the last finite one',
      ],
    ],
  },
  {
    number: 13,
    injected: 'Numbers in the data or the weights that are none.',
    holds: 'The run ends at the first loss that is no number, and the learning rate is not blamed for it.',
    tests: [
      ['src/engine/train.test.ts', 'a run ends at the first loss that is not finite'],
      [
        'src/figures/gradient-trial/gradient-trial.e2e.ts',
        'gradients that are zero, infinite or no numbers are drawn at the border and named, and training goes on',
      ],
      ['e2e/wrong-device.e2e.ts', 'images that arrive as no numbers from the start on are seen in the first iteration'],
      [
        'e2e/wrong-device.e2e.ts',
        'images that arrive as no numbers ${when} are noticed, and training goes on from the last checkpoint',
      ],
      ['e2e/data.e2e.ts', 'a manifest whose deviation is not that of its images is refused, and never trained on'],
      [
        'src/figures/degradation-lab/live-caption.test.ts',
        'of a first loss that is no number, neither a curve nor the learning rate is made responsible',
      ],
      [
        'src/figures/degradation-lab/live-caption.test.ts',
        'falling losses that end in no number are not laid to the learning rate',
      ],
    ],
  },
  {
    number: 14,
    injected: 'A file of images in which a byte has changed.',
    holds: 'It is fetched once more, named, and never trained on.',
    tests: [
      ['e2e/data.e2e.ts', 'a file of images that ${what} is fetched once more, named, and never trained on'],
      ['e2e/data.e2e.ts', 'a file of images that comes intact at the second attempt is trained on'],
      ['e2e/data.e2e.ts', 'one wrong byte is refused, too, where the browser itself has no hashes, as on plain http'],
      ['e2e/data.e2e.ts', 'a module of the engine with one wrong byte is refused, and another backend trains'],
    ],
  },
  {
    number: 15,
    injected: 'A file of images that is cut off, is a web page with status 200, or has another length.',
    holds: 'As for a byte that has changed.',
    tests: [
      ['e2e/data.e2e.ts', 'a file of images that ${what} is fetched once more, named, and never trained on'],
      ['src/data/load-data-set.test.ts', 'a shard that is %s is fetched once more past every cache, then named'],
    ],
  },
  {
    number: 16,
    injected: 'A download that is slow, stalls, or is cancelled.',
    holds: 'Progress is shown, it can be cancelled at any time, and tried again.',
    tests: [
      ['e2e/slow-line.e2e.ts', 'at 200 kbit/s the lab trains, and says from the first bytes on how far it is'],
      ['e2e/slow-line.e2e.ts', 'a connection that is cut at half of a file goes on from there'],
      ['e2e/slow-line.e2e.ts', 'Stop ends the downloads at once, and Train goes on with what had come'],
      [
        'e2e/slow-line.e2e.ts',
        'a module that falls silent is said to, and after the same patience another backend trains',
      ],
      ['e2e/slow-line.e2e.ts', 'a training script that falls silent is said to within the same patience'],
      [
        'src/data/fetch-file.test.ts',
        'a line over which 1 kbit/s comes is given up after 20 seconds, twice, and what came is kept',
      ],
      ['src/worker/sweep.test.ts', 'stopping while files load ends the download, and late news of it changes nothing'],
    ],
  },
  {
    number: 17,
    injected: 'The connection is lost before or while the images load.',
    holds: 'The lab says so, and trains once the connection is back.',
    tests: [
      ['e2e/data.e2e.ts', 'offline, the lab says so, and trains once the connection is back'],
      ['e2e/slow-line.e2e.ts', 'a line that goes away in the middle is told, and the next Train goes on'],
    ],
    waits: 'Pages that were visited before cannot be opened without a connection until a service worker keeps them.',
  },
  {
    number: 18,
    injected: 'Scripts and files of an older version of the site are gone while a page of it is open, or is opened.',
    holds: 'One offer to reload, which the reader makes; no loop, no dead button, and nothing trained is lost unsaid.',
    tests: [
      [
        'e2e/missing-parts.e2e.ts',
        'after a deploy, what a page that is still open has lost is offered by one reload, which the reader makes',
      ],
      [
        'e2e/missing-parts.e2e.ts',
        'a page whose own scripts are gone can be read, shows no dead buttons, and offers one reload without a loop',
      ],
      [
        'e2e/missing-parts.e2e.ts',
        'what draws live charts is asked for once where it is missing, and drawn when the reader asks again',
      ],
      [
        'e2e/take-away.e2e.ts',
        'where the part that makes the script does not come, the figure says so, and the next press asks again',
      ],
      [
        'e2e/missing-parts.e2e.ts',
        'what draws live charts and never comes leaves the recorded figure under its own badge, and is told',
      ],
      [
        'src/figures/through-a-network/through-a-network.e2e.ts',
        'maps that are missing are told, the picture stays, and a second try draws them',
      ],
      [
        'src/figures/gradient-trial/gradient-trial.e2e.ts',
        'recorded runs of another depth that ${what} are told with a way to try again, and twins train without them',
      ],
    ],
  },
  {
    number: 19,
    injected: 'A service worker of an older build serves a page of a newer one.',
    holds: 'Versions are not mixed, and the service worker can be switched off.',
    tests: [],
    waits: 'The site has no service worker.',
  },
  {
    number: 20,
    injected: 'The tab is hidden while networks train.',
    holds: 'They train on, nothing is drawn, and what happened is shown when the tab is seen again.',
    tests: [
      ['e2e/leaving.e2e.ts', 'a hidden tab trains on, draws nothing, and shows what happened when it is seen again'],
    ],
  },
  {
    number: 21,
    injected: 'The browser freezes the page and thaws it.',
    holds: 'The run pauses and goes on where it was.',
    tests: [
      [
        'e2e/lifecycle.e2e.ts',
        'a page that the browser freezes pauses its run, and goes on where it was once it is thawed',
      ],
      [
        'src/worker/sweep.test.ts',
        'a frozen page pauses the sweep, and a thawed one goes on, unless the reader had paused',
      ],
    ],
  },
  {
    number: 22,
    injected: 'The reader leaves and comes back to a page that the browser has kept.',
    holds: 'What was measured is there, the figure works, and no worker is there twice.',
    tests: [
      [
        'e2e/lifecycle.e2e.ts',
        'a page that the browser keeps when it is left is back as it was, and trains with one worker',
      ],
    ],
  },
  {
    number: 23,
    injected: 'The reader leaves in the middle of a run.',
    holds: 'No worker is left behind.',
    tests: [
      [
        'e2e/leaving.e2e.ts',
        'leaving in the middle of a run leaves no worker behind, and coming back finds a lab that works',
      ],
    ],
  },
  {
    number: 24,
    injected: 'Fifty presses of buttons and keys at random, several times over.',
    holds: 'The figure is in a named state, offers the buttons of that state, and still trains.',
    tests: [
      [
        'e2e/random-use.e2e.ts',
        'fifty presses and keys at random, again and again, leave a lab in a named state that still trains',
      ],
      [
        'src/worker/sweep-model.test.ts',
        'whatever the reader and the browser do, in whatever order, no state contradicts itself and no worker is left',
      ],
    ],
  },
  {
    number: 25,
    injected: 'Twenty runs one after the other, ended or stopped.',
    holds: 'No worker and no tensor is left behind, and the page holds no more than before.',
    tests: [
      [
        'e2e/memory.e2e.ts',
        'twenty runs in a row leave no worker behind, and the page holds no more after the last ten',
      ],
      ['e2e/memory.e2e.ts', 'a run that is stopped leaves no worker behind, however often'],
      ['src/engine/memory.test.ts', 'twenty runs one after the other hold no more than the first'],
    ],
  },
  {
    number: 26,
    injected: 'Links that are broken, too long, of another version, or lead to a prototype.',
    holds: 'What is not valid gives way to the default, with a quiet notice, and nothing runs.',
    tests: [
      ['e2e/permalink.e2e.ts', 'a link with ${what} leaves the quick preset, with a notice, and runs nothing'],
      [
        'e2e/random-use.e2e.ts',
        'links of broken pieces open every kind of page with defaults, run nothing, and ask nobody else',
      ],
      ['e2e/random-use.e2e.ts', 'a link of a million characters to ${path} opens it with defaults and a notice'],
      [
        'src/figures/signal-propagation/study/study.test.ts',
        'a link of more than 2,000 characters leaves the default, and says so',
      ],
      [
        'src/figures/gradient-trial/gradient-trial.e2e.ts',
        'what a link does not know is named, the default stands in for it, and nothing runs',
      ],
    ],
  },
  {
    number: 27,
    injected: 'Links that hold markup, scripts and addresses of scripts.',
    holds: 'They are shown as text or dropped; nothing runs, and no other host is asked.',
    tests: [
      ['e2e/permalink.e2e.ts', 'a link with ${what} leaves the quick preset, with a notice, and runs nothing'],
      [
        'e2e/random-use.e2e.ts',
        'links of broken pieces open every kind of page with defaults, run nothing, and ask nobody else',
      ],
    ],
  },
  {
    number: 28,
    injected: 'An inline script that was not there at build; every part of the lab is used.',
    holds: 'The script is blocked, and what belongs to the site breaks no rule of its policy.',
    tests: [
      ['e2e/site.e2e.ts', 'the content security policy blocks an inline script that was not there at build'],
      ['e2e/site.e2e.ts', 'every part of the lab works within the content security policy'],
    ],
  },
  {
    number: 29,
    injected: 'Every request of every page is looked at.',
    holds: 'None leaves the site’s own host; each browser test fails on one that does.',
    tests: [
      ['e2e/site.e2e.ts', '${path} has a title, one main heading and a language'],
      ['e2e/site.e2e.ts', 'every link and file of ${path} is there'],
    ],
  },
  {
    number: 30,
    injected: 'Code of a reader, or of a link, that tries to leave its sandbox.',
    holds: 'It is blocked, and nothing reaches a server; code of a link does not run by itself.',
    tests: [
      ['e2e/sandbox.e2e.ts', 'code finds nothing in its scope but the language'],
      ['e2e/sandbox.e2e.ts', 'no way out is open to code'],
      ['e2e/sandbox.e2e.ts', 'the policy alone keeps a worker with all of its scope from the network'],
      ['e2e/sandbox.e2e.ts', 'opened as a page of its own, the sandbox runs nothing'],
      [
        'src/figures/block-editor/block-editor.e2e.ts',
        'a link brings its code, which does not run until the reader wants it, and a draft is not lost',
      ],
    ],
  },
  {
    number: 31,
    injected: 'Code of a reader that loops, floods or forges messages; a sandbox that does not come.',
    holds: 'It is ended within seconds, and what it forges is ignored.',
    tests: [
      ['e2e/sandbox.e2e.ts', 'code ${what} is ended within 3 s, and the page goes on meanwhile'],
      ['e2e/sandbox.e2e.ts', 'promises that never rest do not keep an answer back'],
      ['e2e/sandbox.e2e.ts', 'what code says is cut'],
      ['e2e/sandbox.e2e.ts', 'code that ${what} fails at its first line'],
      ['src/figures/block-editor/block-editor.e2e.ts', 'code that never ends is stopped, and the reader can go on'],
      ['src/figures/block-editor/block-editor.e2e.ts', 'where the sandbox does not come, the figure says so'],
      [
        'src/figures/block-editor/block-editor.e2e.ts',
        'a run that was left while it trained is gone on with, or begun anew',
      ],
    ],
  },
  {
    number: 32,
    injected: 'The browser’s storage is forbidden, full, or holds nonsense under every key of the site.',
    holds: 'Pages are read and networks train all the same; nonsense is taken for nothing.',
    tests: [
      ['e2e/leaving.e2e.ts', 'a browser that forbids storage trains all the same'],
      ['e2e/storage.e2e.ts', 'a browser whose storage is full trains, changes colours and is read all the same'],
      ['e2e/storage.e2e.ts', 'a browser whose storage is really full keeps working'],
      ['e2e/storage.e2e.ts', 'a browser that holds ${what} under every key of the site shows and trains all the same'],
      ['src/live-figure/kept-speeds.test.ts', 'what makes no sense is left out'],
      ['src/store/storage-promise.test.ts', 'where nothing can be asked, or remembered, nobody is'],
      [
        'e2e/kept-networks.e2e.ts',
        'broken records are skipped and counted, networks are kept beside them, and all can be deleted',
      ],
      [
        'e2e/kept-networks.e2e.ts',
        'where the browser has no room, the run is as good as ever and the figure says once that nothing is kept',
      ],
      [
        'e2e/kept-networks.e2e.ts',
        'where storage is forbidden, the run is as good as ever, and both the figure and the list say so',
      ],
      [
        'src/store/network-store.test.ts',
        'a record that %s is skipped and counted, the others are listed, and deleting all removes it',
      ],
      [
        'src/store/network-store.test.ts',
        'a network whose values %s is told to be damaged, and trained anew is kept again',
      ],
      [
        'e2e/lab.e2e.ts',
        'where storage is forbidden, the run is as good as ever, and both the figure and the lab say so',
      ],
      [
        'e2e/lab.e2e.ts',
        'where the browser has no room, the figure says that its run is not kept, and what was kept stays',
      ],
      [
        'src/store/ledger-store.test.ts',
        'a record that %s does not hide the others, is listed as unreadable, and is deleted alone',
      ],
      ['src/store/ledger-store.test.ts', 'a run that %s is left out of what is read, and the others come'],
      ['src/store/ledger-file.test.ts', 'a file %s is refused with a reason that names the place'],
      ['src/store/queue-store.test.ts', 'a record that is damaged, as %s, is told and holds up no other'],
      [
        'src/figures/experiment-lab/experiment-lab.e2e.ts',
        'where storage is forbidden a sweep is trained all the same, and nothing is promised',
      ],
    ],
  },
  {
    number: 33,
    injected: 'Two tabs train at the same time; a newer version of the site opens the store in one of them.',
    holds: 'Each comes to its own end, with the same losses, no kept network is lost, and no upgrade is held up.',
    tests: [
      ['e2e/lifecycle.e2e.ts', 'two tabs train the same experiment at the same time, each to its own end'],
      [
        'e2e/kept-networks.e2e.ts',
        'two tabs that train at the same time lose no network, and neither holds up a newer version of the site',
      ],
      [
        'src/store/database.test.ts',
        'where another tab does not let go of an older version, nobody waits, and the next attempt after that succeeds',
      ],
      [
        'src/store/database.test.ts',
        'what lay in the database of an earlier version of the site is still there after the change',
      ],
      [
        'src/store/ledger-store.test.ts',
        'two tabs that change the ledger at the same time lose nothing of each other’s',
      ],
      [
        'e2e/lab.e2e.ts',
        'what is trained, or changed, in another tab is seen here, and two tabs lose nothing of each other’s',
      ],
      [
        'src/figures/experiment-lab/experiment-lab.e2e.ts',
        'another tab sees what is trained and does not offer to train it, until this one is gone',
      ],
    ],
  },
  {
    number: 34,
    injected: 'JavaScript is switched off.',
    holds: 'Prose, mathematics, recorded figures, tables and navigation are there.',
    tests: [
      ['e2e/no-script.e2e.ts', 'without JavaScript the recorded sweep is there as a picture and as a table'],
      ['e2e/no-script.e2e.ts', 'without JavaScript a chapter has its text, its mathematics and its references'],
      ['e2e/no-script.e2e.ts', '${path} can be read without JavaScript'],
    ],
  },
  {
    number: 35,
    injected: 'A slow phone with a small screen.',
    holds: 'A press is answered while networks train.',
    tests: [
      ['src/figures/degradation-lab/training.e2e.ts', 'a click is answered within 200 ms while networks train'],
      ['e2e/phones.e2e.ts', 'while two networks train on a slow phone, the page is busy for a small part of the time'],
      ['e2e/phones.e2e.ts', 'nine of ten clicks and keys are painted soon while two networks train on a slow phone'],
      [
        'e2e/phones.e2e.ts',
        'a phone with two cores and 2 GB is offered the quick sweep, and trains its networks one by one',
      ],
    ],
  },
  {
    number: 36,
    injected: 'The site’s fonts are blocked.',
    holds: 'Text is visible in the reader’s own fonts, and the page does not move.',
    tests: [
      [
        'e2e/blocked.e2e.ts',
        '${path} is read in the reader’s own fonts where those of the site are blocked, and does not move',
      ],
      ['e2e/late-fonts.e2e.ts', '${path} keeps still at ${width} pixels when fonts come 1.5 seconds late'],
    ],
  },
  {
    number: 37,
    injected: 'Files of the search are missing, or never come.',
    holds: 'The search says so, the list of chapters works, and the search too once the files are there.',
    tests: [
      [
        'e2e/search.e2e.ts',
        'a search without ${file} says so, and finds once the file is there and the reader asks again',
      ],
      [
        'e2e/search.e2e.ts',
        'a search that could not be loaded works after typing on, and after the dialog is opened again',
      ],
      [
        'e2e/search.e2e.ts',
        'a search whose ${file} never comes says that it is under way, then that nothing came, and can be tried again',
      ],
    ],
  },
  {
    number: 38,
    injected: 'Reduced motion, forced colours, dark colours, print.',
    holds: 'Nothing moves by itself, charts can be told from the ground, and figures are printed as they stand.',
    tests: [
      ['e2e/blocked.e2e.ts', 'with reduced motion nothing on a page moves by itself'],
      [
        'e2e/blocked.e2e.ts',
        'in forced colours the lab’s charts, buttons and badge can be told from the ground, and it trains',
      ],
      ['e2e/accessibility.e2e.ts', 'axe finds nothing on ${path}, light or dark'],
      ['e2e/print.e2e.ts', '${path} is printed without what can only be pressed'],
      ['e2e/print.e2e.ts', 'a figure that has trained is printed as it stands, with its table'],
    ],
  },
  {
    number: 39,
    injected: 'A window of 320 pixels, 400 % zoom, letters, words and lines set wide.',
    holds: 'Pages scroll in one direction only, and nothing is cut.',
    tests: [
      ['e2e/site.e2e.ts', '${path} scrolls in one direction only at 320 pixels, ${colorScheme}'],
      [
        'e2e/spacing.e2e.ts',
        '${path} scrolls in one direction and cuts nothing at 320 pixels, or 400 % zoom, also with text set wide',
      ],
    ],
  },
  {
    number: 40,
    injected: 'The same network on every backend, in every browser and in Node.',
    holds: 'WebAssembly has the same bits everywhere; WebGL and PyTorch agree within the tolerances of the engine.',
    tests: [
      ['e2e/same-bits.e2e.ts', 'every kind of network trains with the losses of Node, to the last bit'],
      ['e2e/fidelity.e2e.ts', 'an iteration on WebGL equals PyTorch in float64 from the same state: ${name}'],
      ['e2e/kernels.e2e.ts', 'on WebGL, ${sentence}'],
      ['src/engine/fidelity.test.ts', 'equals PyTorch in float64 from the same state: %s'],
    ],
  },
];
