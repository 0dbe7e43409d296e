using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules;

/// <summary>LAM3001: objects made with new, with 'with', or of a type parameter that may be a class.</summary>
/// <remarks>Arrays are LAM3004, closures LAM3003. A lambda or method group that needs no object to run on is made once and kept, and so is not reported.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectCreationAnalyzer : HotPathAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "LAM3001", "An object is created on the hot path", "{0} allocates on the hot path, in {1}: use a struct, or create it once and keep it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/rules/LAM3001.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override DiagnosticDescriptor Rule => Descriptor;

    private protected override HotPathAllowance Allowance => HotPathAllowance.Allocation;

    private protected override string? Find(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { IsReferenceType: true } type } => $"'new {Name(type)}'",
        IAnonymousObjectCreationOperation => "An anonymous object",
        ITypeParameterObjectCreationOperation { Type: { IsValueType: false } type } => $"'new {Name(type)}()', where {Name(type)} may be a class,",
        IWithOperation { Type: { IsReferenceType: true } type } => $"'with' on the record class '{Name(type)}'",
        // Made by conversion, a delegate of a static method is kept; made by 'new' it is not. A lambda is kept either way unless it captures, which is LAM3003's.
        IDelegateCreationOperation { IsImplicit: false, Target: not IAnonymousFunctionOperation, Type: { } type } => $"'new {Name(type)}'",
        _ => null,
    };

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
