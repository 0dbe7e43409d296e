using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Declared;

/// <summary>A query that is half SQL and half declared in C#: one of the two would do nothing.</summary>
internal static class DeclaredFindings
{
    /// <summary>Members with attributes in a class whose query is SQL.</summary>
    public static IEnumerable<Diagnostic> BesideSql(INamedTypeSymbol type) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        from attribute in MemberAttributes.Of(method)
        select Descriptors.At(MemberPlaces.NameOf(method), MemberRules.SqlAndMembers, type.Name, MemberAttributes.Word(attribute), method.Name);

    /// <summary>SQL in a query that says From.</summary>
    public static IEnumerable<Diagnostic> BesideFrom(INamedTypeSymbol type, AttributeSyntax attribute)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(x => x.NameEquals is null) is { } sql)
        {
            yield return Descriptors.At(sql.GetLocation(), MemberRules.SqlAndMembers, type.Name, "StreamQuery(From = …)", type.Name);
        }
    }
}
