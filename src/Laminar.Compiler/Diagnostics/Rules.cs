using Laminar.Compiler.Text;

namespace Laminar.Compiler.Diagnostics;

/// <summary>Rules that every stage of the compiler may report.</summary>
public static class Rules
{
    /// <summary>For what parses and is not implemented. The argument names the construct, as the user would look it up.</summary>
    public static readonly Rule NotSupported = new("LAM0300", Severity.Error, "Not supported yet", "not supported yet: {0}");

    /// <summary>Reports <see cref="NotSupported"/> with what to write instead, where that is known.</summary>
    public static void NotSupportedYet(this DiagnosticBag diagnostics, TextSpan span, string construct, string? instead = null) =>
        diagnostics.Report(NotSupported, span, instead is null ? construct : construct + "; " + instead);
}
