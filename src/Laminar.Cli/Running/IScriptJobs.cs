namespace Laminar.Cli.Running;

/// <summary>The entry into a script's assembly; emitted.</summary>
public interface IScriptJobs
{
    /// <summary>A job for each statement that runs, in the order written.</summary>
    ScriptJob[] Jobs();

    /// <summary>A feed for each source that they read.</summary>
    SourceFeed[] Feeds();

    /// <summary>A file for each table that they ask.</summary>
    LookupFile[] Tables();
}
