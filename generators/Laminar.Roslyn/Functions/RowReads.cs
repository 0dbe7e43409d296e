using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Functions;

/// <summary>
/// What a method reads of a row that it takes, by its text: as long as it does nothing with the parameter but name its columns, those are all. Anything else (handing the row on, a
/// method of it, a pattern) may read all of it, and so may a method whose text is not there.
/// </summary>
internal static class RowReads
{
    /// <summary>Names of columns; none where all may be read.</summary>
    public static EquatableArray<string> Of(IMethodSymbol method, IParameterSymbol parameter, EquatableArray<Column> columns)
    {
        if (Body(method) is not { } body)
        {
            return default;
        }

        var read = new SortedSet<string>(System.StringComparer.Ordinal);
        foreach (var name in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == parameter.Name))
        {
            if (Member(name) is not { } member || Columns(member, columns) is not { Count: > 0 } found)
            {
                return default;
            }

            read.UnionWith(found);
        }

        return read.ToEquatableArray();
    }

    /// <summary>The column that is all that the method gives, as the row holds it; null for any other method.</summary>
    public static Column? Given(IMethodSymbol method, EquatableArray<Column> columns)
    {
        if (method.Parameters.Length != 1 || Body(method) is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } access || name.Identifier.ValueText != method.Parameters[0].Name)
        {
            return null;
        }

        var column = columns.FirstOrDefault(x => x.Name == access.Name.Identifier.ValueText);
        return column is not null && TypeOf(method.Parameters[0].Type, column.Name) is { } type && SymbolEqualityComparer.IncludeNullability.Equals(type, method.ReturnType) ? column : null;
    }

    /// <summary>Whether the method gives its one parameter as it is.</summary>
    public static bool IsIdentity(IMethodSymbol method) =>
        method.Parameters.Length == 1 && Body(method) is IdentifierNameSyntax name && name.Identifier.ValueText == method.Parameters[0].Name
        && SymbolEqualityComparer.IncludeNullability.Equals(method.Parameters[0].Type, method.ReturnType);

    private static SyntaxNode? Body(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(x => x.GetSyntax()).OfType<MethodDeclarationSyntax>().Select(x => (SyntaxNode?)x.ExpressionBody?.Expression ?? x.Body).FirstOrDefault(x => x is not null);

    private static string? Member(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Expression == name ? access.Name.Identifier.ValueText : null;

    /// <summary>A member that is a row itself has several.</summary>
    private static List<string> Columns(string member, EquatableArray<Column> columns) =>
        columns.Select(x => x.Name).Where(x => x == member || x.StartsWith(member + ".", System.StringComparison.Ordinal)).ToList();

    private static ITypeSymbol? TypeOf(ITypeSymbol row, string member) => row.GetMembers(member).FirstOrDefault() switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
