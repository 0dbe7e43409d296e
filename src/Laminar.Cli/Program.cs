using System;
using Laminar.Cli;
using Laminar.Cli.Output;

using var stdout = StandardOutput.Open();
using var stdin = Console.OpenStandardInput();
return CliProgram.Run(args, CliConsole.OfProcess(stdout, stdin));
