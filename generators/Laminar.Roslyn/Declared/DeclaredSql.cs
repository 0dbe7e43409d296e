using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>
/// A query declared in C# as the SQL that it stands for: both kinds of query are one to the compiler, so that plans, rules and messages are the same. Its members are called by the
/// names they have in their class.
/// </summary>
/// <param name="Text">The SQL.</param>
/// <param name="Sources">What it reads.</param>
/// <param name="Functions">Its members, as functions.</param>
/// <param name="Aggregates">The users' aggregates that it names.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record DeclaredSql(DeclaredText Text, IReadOnlyList<INamedTypeSymbol> Sources, EquatableArray<ScalarFunction> Functions, EquatableArray<UserAggregate> Aggregates, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>A member that only its own class can call; other queries can then not be compiled over it.</summary>
    public string? Private { get; init; }

    /// <summary>Null where the attribute says From nothing.</summary>
    public static DeclaredSql? Of(INamedTypeSymbol type, AttributeData attribute)
    {
        if (attribute.NamedArguments.FirstOrDefault(x => x.Key == "From").Value.Value is not INamedTypeSymbol from)
        {
            return null;
        }

        var findings = new List<Diagnostic>();
        var sources = DeclaredSources.Of(type, from, findings);
        var members = new DeclaredMembers(type, sources, findings).Read();
        var text = Write(type, sources, members, findings);
        var all = members.Concat(members.Select(x => x.Filter)).OfType<DeclaredMember>().ToList();
        return new DeclaredSql(
            text,
            sources.Types.ToList(),
            all.Select(x => x.Function).OfType<ScalarFunction>().Distinct().ToEquatableArray(),
            all.Select(x => x.Own).OfType<UserAggregate>().Distinct().ToEquatableArray(),
            findings)
        {
            Private = all.Select(x => x.Method).FirstOrDefault(x => x?.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)?.Name,
        };
    }

    private static DeclaredText Write(INamedTypeSymbol type, DeclaredSources sources, IReadOnlyList<DeclaredMember> members, List<Diagnostic> findings)
    {
        var window = DeclaredWindow.Of(type, findings);
        var over = DeclaredOver.Of(type, sources, members, findings);
        var sql = new MemberSql(type, sources, members, findings) { Over = over };
        var keys = members.Where(x => x.Role == MemberRole.Key).ToList();
        var isGrouped = window is not null || members.Any(x => x.Role is MemberRole.Key or MemberRole.Aggregate);
        var text = new DeclaredText().Add("SELECT ");
        AddColumns(text, sql, members, window, isGrouped);
        text.Add($" FROM {sources.From.Sql}", FromPlace(type));
        DeclaredJoin.AddAll(text, type, sources, members, sql, findings);
        AddConditions(text, " WHERE ", members.Where(x => x.Role == MemberRole.Where), member => sql.OverRow(member));
        var grouping = over is not null ? [] : keys.Select(x => (Sql: sql.OverRow(x), x.Place)).Concat(window is null ? [] : [($"{window.Sql} AS {DeclaredWindow.Name}", window.Place)]).ToList();
        for (var i = 0; i < grouping.Count; i++)
        {
            text.Add(i == 0 ? " GROUP BY " : ", ").Add(grouping[i].Sql, grouping[i].Place);
        }

        AddConditions(text, " HAVING ", members.Where(x => x.Role == MemberRole.Having && over is null), sql.OverGroup);
        DeclaredClauses.Add(text, type, findings);
        if (window is not null && !members.Any(x => x.Role == MemberRole.Aggregate))
        {
            findings.Add(Descriptors.At(window.Place?.GetLocation() ?? Location.None, MemberRules.NoRows, type.Name, "has a window and no aggregate", "add one, such as [Count(\"Rows\")] on the class"));
        }

        return text;
    }

    /// <summary>The window's bounds, the keys, what is computed of each group, in the order in which members stand; all columns of the stream where nothing is said.</summary>
    private static void AddColumns(DeclaredText text, MemberSql sql, IReadOnlyList<DeclaredMember> members, DeclaredWindow? window, bool isGrouped)
    {
        var columns = new List<(string Sql, string Name, SyntaxNode? Place)>();
        if (window is not null)
        {
            columns.Add((DeclaredWindow.Name + ".start", "WindowStart", window.Place));
            columns.Add((DeclaredWindow.Name + ".end", "WindowEnd", window.Place));
        }

        columns.AddRange(members.Where(x => x.IsOutput && x.Role is MemberRole.Key or MemberRole.Aggregate).Select(x => (sql.OverRow(x), x.Name, x.Place)));
        columns.AddRange(members.Where(x => x.Role == MemberRole.Result).Select(x => (isGrouped ? sql.OverGroup(x) : sql.OverRow(x), x.Name, x.Place)));
        for (var i = 0; i < columns.Count; i++)
        {
            text.Add(i == 0 ? "" : ", ").Add($"{columns[i].Sql} AS {MemberSql.Quoted(columns[i].Name)}", columns[i].Place);
        }

        text.Add(columns.Count == 0 ? "*" : "");
    }

    private static void AddConditions(DeclaredText text, string word, IEnumerable<DeclaredMember> members, System.Func<DeclaredMember, string> sql)
    {
        foreach (var member in members)
        {
            text.Add(word).Add(sql(member), member.Place);
            word = " AND ";
        }
    }

    private static SyntaxNode? FromPlace(INamedTypeSymbol type) => LaminarAttributes.FindStreamQuery(type)?.ApplicationSyntaxReference?.GetSyntax();
}
