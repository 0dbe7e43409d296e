using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Declared;

/// <summary>Where findings about members are shown.</summary>
internal static class MemberPlaces
{
    public static SyntaxNode? Of(IMethodSymbol method) => Declaration(method);

    public static Location NameOf(IMethodSymbol method) => method.Locations.FirstOrDefault() ?? Location.None;

    public static SyntaxNode? ReturnTypeOf(IMethodSymbol method) => Declaration(method)?.ReturnType;

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(x => x.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();
}
