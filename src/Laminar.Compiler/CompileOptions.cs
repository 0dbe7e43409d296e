namespace Laminar.Compiler;

/// <summary>What may differ between two compilations of the same text.</summary>
/// <param name="Unoptimized">Skip the optimiser: tests compare both plans' results.</param>
/// <param name="Consent">Whether state that can grow without end is meant.</param>
public sealed record CompileOptions(bool Unoptimized = false, StateConsent Consent = StateConsent.None)
{
    public static readonly CompileOptions Default = new();
}
