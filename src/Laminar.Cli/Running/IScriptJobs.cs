namespace Laminar.Cli.Running;

/// <summary>The entry into a script's assembly; emitted.</summary>
public interface IScriptJobs
{
    /// <summary>A job for each statement that runs, in the order written.</summary>
    ScriptJob[] Create();
}
