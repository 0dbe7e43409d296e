using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Laminar.Cli.Commands;

/// <summary>--version: the tool's own, whatever program runs it.</summary>
internal sealed class VersionAction(CliConsole console) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        console.WriteLine("laminar " + version.Split('+')[0]);
        return ExitCode.Success;
    }
}
