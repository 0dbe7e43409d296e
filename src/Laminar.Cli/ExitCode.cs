namespace Laminar.Cli;

/// <summary>What the shell sees.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An error in a script, in data, or of the outside world.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Whoever read our output has gone, as after a SIGPIPE.</summary>
    public const int BrokenPipe = 141;

    /// <summary>Stopped by Ctrl-C, as after a SIGINT.</summary>
    public const int Interrupted = 130;
}
