namespace Laminar.Compiler.Scripts;

/// <summary>Where a script's types are emitted: in a namespace, or in a static class there.</summary>
/// <param name="Namespace">The namespace, or empty.</param>
/// <param name="Container">The class around them as C# writes it, or null.</param>
/// <param name="Accessibility">The container's: "public" or "internal".</param>
public sealed record ScriptPlace(string Namespace, string? Container, string Accessibility)
{
    /// <summary>A script that is compiled by itself, as the command line does.</summary>
    public static readonly ScriptPlace Alone = new(ScriptProgram.Namespace, null, "public");

    /// <summary>The types around an emitted one.</summary>
    public EquatableArray<string> ContainingTypes =>
        Container is null ? default : EquatableArray.Of(Accessibility + " static partial class " + Container);

    /// <summary>A type of the script, with global:: in front.</summary>
    public string FullName(string type) =>
        "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + (Container is null ? "" : Container + ".") + type;
}
