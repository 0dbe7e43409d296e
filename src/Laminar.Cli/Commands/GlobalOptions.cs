namespace Laminar.Cli.Commands;

internal static class GlobalOptions
{
    public const string Debug = "--debug";
}
