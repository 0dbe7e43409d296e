using System;
using Laminar.Cli;

using var stdout = Console.OpenStandardOutput();
using var stdin = Console.OpenStandardInput();
return CliProgram.Run(args, CliConsole.OfProcess(stdout, stdin));
