using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>One thing that hot-path code must not do: how it looks in a program, and what is said about it.</summary>
internal abstract class HotPathRule
{
    public const string Category = "Laminar.HotPath";

    /// <summary>The arguments of the message: what was found, then how the hot path gets there.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The flag of HotPathAllow that lifts the rule.</summary>
    public HotPathAllowance Allowance { get; }

    public string Id => Descriptor.Id;

    protected HotPathRule(string id, string title, string message, HotPathAllowance allowance, DiagnosticSeverity severity = DiagnosticSeverity.Warning)
    {
        Descriptor = new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: "docs/rules/" + id + ".md", customTags: WellKnownDiagnosticTags.CompilationEnd);
        Allowance = allowance;
    }

    /// <summary>How grave a finding is where the hot path began so gravely.</summary>
    public virtual DiagnosticSeverity Grade(DiagnosticSeverity root) => root;

    /// <summary>What of an operation is a finding, in words that complete the message; null where nothing is.</summary>
    public virtual string? Find(IOperation operation) => null;

    /// <summary>What of a method as such is a finding; it is reported at the method's name.</summary>
    public virtual string? Find(IMethodSymbol method) => null;

    /// <summary>What is said of a call of a member that the list of forbidden members gives to this rule; null where the call is all right there.</summary>
    public virtual string? OfListed(IOperation call, IMethodSymbol member) => "'" + MemberName.Short(member) + "'";

    protected static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
