using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>The [Join] of a class, as SQL joins.</summary>
internal static class DeclaredJoin
{
    /// <summary>The members of JoinedRows, in order.</summary>
    private static readonly string[] Kinds = { "JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "LEFT SEMI JOIN", "LEFT ANTI JOIN" };

    /// <summary>The other stream; null where there is none.</summary>
    public static DeclaredSource? Source(INamedTypeSymbol type) =>
        MemberAttributes.Find(type, "Join")?.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol with ? new DeclaredSource("j", with) : null;

    public static void Add(DeclaredText text, INamedTypeSymbol type, DeclaredSource from, DeclaredSource with, IReadOnlyList<DeclaredMember> members, MemberSql sql, List<Diagnostic> findings)
    {
        var attribute = MemberAttributes.Find(type, "Join")!;
        var place = attribute.ApplicationSyntaxReference?.GetSyntax();
        var where = place?.GetLocation() ?? Location.None;
        var match = (DeclaredMatch)MemberAttributes.Named(attribute, "Partner", 0);
        if (DeclaredMatches.Problem(match, attribute, from, with) is { } problem)
        {
            findings.Add(Descriptors.At(where, MemberRules.UnfitJoin, type.Name, with.Type.Name, problem));
            return;
        }

        var kind = MemberAttributes.Named(attribute, "Rows", 0);
        text.Add($" {DeclaredMatches.Word(match)}{Kinds[kind >= 0 && kind < Kinds.Length ? kind : 0]} {with.Sql}{DeclaredMatches.Condition(match, attribute, from, with, findings)} ON ", place);
        var keys = members.Where(x => x.Role == MemberRole.JoinKey).GroupBy(x => x.Name).ToList();
        var and = "";
        foreach (var key in keys)
        {
            var ofLeft = key.Where(x => from.IsRow(x.Method!.Parameters[0])).ToList();
            var ofRight = key.Where(x => with.IsRow(x.Method!.Parameters[0])).ToList();
            if (ofLeft.Count != 1 || ofRight.Count != 1)
            {
                findings.Add(Descriptors.At(
                    MemberPlaces.NameOf(key.First().Method!), MemberRules.UnfitJoin, type.Name, with.Type.Name,
                    $"the key '{key.Key}' needs one method that takes 'in {from.Type.Name}' and one that takes 'in {with.Type.Name}'"));
                return;
            }

            text.Add(and).Add(sql.OverRow(ofLeft[0]), ofLeft[0].Place).Add(" = ").Add(sql.OverRow(ofRight[0]), ofRight[0].Place);
            and = " AND ";
        }

        if (keys.Count == 0 && findings.Count == 0)
        {
            findings.Add(Descriptors.At(where, MemberRules.UnfitJoin, type.Name, with.Type.Name, "it has no key; mark two methods of one name [JoinKey], one for each row"));
        }

        if (match == DeclaredMatch.Within)
        {
            text.Add(and + DeclaredMatches.Between(attribute, from, with, findings), place);
        }
    }
}
