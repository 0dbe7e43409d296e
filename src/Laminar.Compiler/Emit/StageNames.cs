using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The types emitted for one stage.</summary>
/// <param name="Spec">The struct that the operator is specialised with.</param>
/// <param name="Key">Its key struct.</param>
/// <param name="State">Its state struct.</param>
/// <param name="Output">The rows it hands on.</param>
internal sealed record StageNames(string Spec, string Key, string State, string Output)
{
    /// <summary>What it keeps of a row, where it keeps rows of its own.</summary>
    public string Kept { get; init; } = string.Empty;

    /// <summary>Whether those rows are handed on as changes.</summary>
    public bool HandsChanges { get; init; }

    /// <summary>What the next stage takes.</summary>
    public string Handed => HandsChanges ? $"{OperatorCatalog.Change}<{Output}>" : Output;
}
