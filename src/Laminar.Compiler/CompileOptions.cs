namespace Laminar.Compiler;

/// <summary>What may differ between two compilations of the same text.</summary>
/// <param name="Unoptimized">Skip the optimiser: tests compare both plans' results.</param>
public sealed record CompileOptions(bool Unoptimized = false)
{
    public static readonly CompileOptions Default = new();
}
