using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>The [Join]s of a class, as SQL joins: one after the other.</summary>
internal static class DeclaredJoin
{
    /// <summary>The members of JoinedRows, in order.</summary>
    private static readonly string[] Kinds = { "JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "LEFT SEMI JOIN", "LEFT ANTI JOIN" };

    public static void AddAll(DeclaredText text, INamedTypeSymbol type, DeclaredSources sources, IReadOnlyList<DeclaredMember> members, MemberSql sql, List<Diagnostic> findings)
    {
        if (!sources.Joined.Any())
        {
            return;
        }

        var keys = new DeclaredKeys(sources, members);
        var without = new List<DeclaredSource>();
        foreach (var source in sources.Joined)
        {
            if (!Add(text, type, sources.From, source, keys, sql, findings))
            {
                without.Add(source);
            }
        }

        if (sources.Joined.Count() == MemberAttributes.All(type, "Join").Count())
        {
            findings.AddRange(keys.Findings(type));
        }

        if (findings.Count == 0)
        {
            findings.AddRange(without.Select(source => Descriptors.At(
                Place(source), MemberRules.UnfitJoin, type.Name, source.Type.Name, "it has no key; mark two methods of one name [JoinKey], one for each row")));
        }
    }

    /// <summary>False where it has no key.</summary>
    private static bool Add(DeclaredText text, INamedTypeSymbol type, DeclaredSource from, DeclaredSource with, DeclaredKeys keys, MemberSql sql, List<Diagnostic> findings)
    {
        var attribute = with.Join!;
        var place = attribute.ApplicationSyntaxReference?.GetSyntax();
        var match = (DeclaredMatch)MemberAttributes.Named(attribute, "Partner", 0);
        if (DeclaredMatches.Problem(match, attribute, from, with) is { } problem)
        {
            findings.Add(DeclaredMatches.IdleBound(match, attribute) is { } idle && problem.StartsWith(idle, StringComparison.Ordinal) && MemberAttributes.Without(attribute, idle) is { } edit
                ? Descriptors.Fixable(Place(with), MemberRules.UnfitJoin, edit, type.Name, with.Type.Name, problem)
                : Descriptors.At(Place(with), MemberRules.UnfitJoin, type.Name, with.Type.Name, problem));
        }

        var kind = MemberAttributes.Named(attribute, "Rows", 0);
        text.Add($" {DeclaredMatches.Word(match)}{Kinds[kind >= 0 && kind < Kinds.Length ? kind : 0]} {with.Sql}{DeclaredMatches.Condition(match, attribute, from, with, findings)} ON ", place);
        var and = "";
        foreach (var (left, of, right) in keys.Of(with))
        {
            text.Add(and).Add(sql.OverRow(left, of), left.Place).Add(" = ").Add(sql.OverRow(right, with), right.Place);
            and = " AND ";
        }

        if (match == DeclaredMatch.Within)
        {
            text.Add(and + DeclaredMatches.Between(attribute, from, with, findings), place);
        }

        return and.Length > 0;
    }

    private static Location Place(DeclaredSource source) => source.Join!.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;
}
