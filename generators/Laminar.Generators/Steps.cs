namespace Laminar.Generators;

/// <summary>Names of the pipeline's steps, for tests of what an edit makes run again.</summary>
public static class Steps
{
    public const string Captures = "Captures";
    public const string Models = "Models";
    public const string Compiled = "Compiled";
    public const string ScriptCaptures = "ScriptCaptures";
    public const string ScriptModels = "ScriptModels";
    public const string CompiledScripts = "CompiledScripts";
    public const string Clashes = "Clashes";
    public const string Streams = "Streams";
    public const string Callables = "Callables";
}
