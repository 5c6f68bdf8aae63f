/** What `--help` prints. */
export const HELP = `exchange-rate-conformance: asks a converter of money, in any language, what real systems got wrong

  exchange-rate-conformance --driver "python3 my_converter.py"
  exchange-rate-conformance --url http://localhost:8080/convert
  exchange-rate-conformance --module ./my-converter.js
  exchange-rate-conformance --module ./my-converter.js --vectors
  exchange-rate-conformance init python|rust|java [FOLDER]   a driver to start from; nothing is overwritten
  exchange-rate-conformance --list                           the cases, each with its profile

The converter, one of:
  --driver COMMAND     a program that speaks JSON Lines; started without a shell
  --url ADDRESS        a service that is posted the same requests
  --module FILE        a JavaScript module; its default export is a converter, or a function that makes one

What is asked:
  --profile NAME       arithmetic, desk, oracle, reference-rates, escrow or messages; may be repeated; instead of
                       those that the converter names
  --only ID            this case alone; may be repeated
  --skip ID=REASON     not this case; may be repeated
  --seed TEXT          what the random questions are drawn from; the same seed draws the same questions
  --questions NUMBER   random questions of each kind; 200 unless given
  --timeout MS         milliseconds that an answer may take; 10000 unless given
  --vectors [FILE ...] vectors instead of the cases, the published ones without FILE; --only and --skip take their ids,
                       or operations such as convert.source

What is written; without FILE to standard output, instead of the text:
  --json [FILE]        everything, for programs
  --junit [FILE]       for CI servers
  --markdown [FILE]    for the summary of a CI job

  --help, --version

Exit codes: 0 all that was asked passed, 1 a case failed, 2 the command is used wrongly, 3 the driver failed.
`;
