using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Functions;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>Members as expressions of SQL: a method over the row is a call with the row, or with the columns that its parameters are named after.</summary>
internal sealed class MemberSql
{
    private readonly INamedTypeSymbol _type;
    private readonly DeclaredSources _sources;
    private readonly IReadOnlyList<DeclaredMember> _members;
    private readonly List<Diagnostic> _findings;

    public MemberSql(INamedTypeSymbol type, DeclaredSources sources, IReadOnlyList<DeclaredMember> members, List<Diagnostic> findings)
    {
        _sources = sources;
        _type = type;
        _members = members;
        _findings = findings;
    }

    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>What aggregates run over where they do not make groups; null where they do.</summary>
    public DeclaredOver? Over { get; init; }

    /// <summary>A key, an aggregate or a condition, over rows.</summary>
    /// <param name="member">The member.</param>
    /// <param name="of">Whose row it is asked for, where its parameter does not say so.</param>
    public string OverRow(DeclaredMember member, DeclaredSource? of = null)
    {
        if (member.Role != MemberRole.Aggregate)
        {
            return Call(member, of);
        }

        var keys = string.Join(", ", _members.Where(x => x.Role == MemberRole.Key).Select(x => Call(x)));
        return Aggregate(member) + Over?.After(keys, MemberAttributes.IsNeighbour(member.Attribute));
    }

    /// <summary>A result or a condition over groups: its parameters are keys and aggregates. Over rows that stay, the row and its columns, too.</summary>
    public string OverGroup(DeclaredMember member)
    {
        var method = member.Method!;
        var arguments = method.Parameters.Select(parameter => Named(method, parameter)).ToList();
        return arguments.Contains(null) ? "NULL" : $"{Name(member.Function!)}({string.Join(", ", arguments)})";
    }

    private string Aggregate(DeclaredMember member)
    {
        var function = member.Own is { } own ? own.Name : MemberAttributes.FunctionOf(member.Attribute);
        var filter = member.Filter is { } condition ? $" FILTER (WHERE {Call(condition)})" : "";
        if (member.Method is null)
        {
            return $"{function}(*){filter}";
        }

        if (MemberAttributes.IsNeighbour(member.Attribute))
        {
            return $"{function}({Call(member)}, {member.Attribute.ConstructorArguments[0].Value})";
        }

        if (function == "COUNT" && member.Method.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            return $"COUNT(*) FILTER (WHERE {(member.Filter is { } also ? $"{Call(also)} AND {Call(member)}" : Call(member))})";
        }

        var distinct = MemberAttributes.Named(member.Attribute, "Distinct", false) ? "DISTINCT " : "";
        return $"{function}({distinct}{Call(member)}){filter}";
    }

    private string? Named(IMethodSymbol method, IParameterSymbol parameter)
    {
        var meant = _members.FirstOrDefault(x => x.Role is MemberRole.Key or MemberRole.Aggregate && Same(x.Name, parameter.Name));
        if (meant is not null)
        {
            return OverRow(meant);
        }

        if (Over is not null)
        {
            return Argument(parameter, null);
        }

        if (Same("windowStart", parameter.Name) || Same("windowEnd", parameter.Name))
        {
            return Same("windowStart", parameter.Name) ? DeclaredWindow.Name + ".start" : DeclaredWindow.Name + ".end";
        }

        var names = _members.Where(x => x.Role is MemberRole.Key or MemberRole.Aggregate).Select(x => x.Name).ToList();
        var known = names.Count == 0 ? "; it has none" : "; it has " + string.Join(", ", names);
        var place = parameter.Locations.FirstOrDefault() ?? Location.None;
        _findings.Add(Descriptors.At(place, MemberRules.UnknownParameter, parameter.Name, method.Name, known));
        return null;
    }

    private string Call(DeclaredMember member, DeclaredSource? of = null)
    {
        var method = member.Method!;
        var arguments = method.Parameters.Select(parameter => Argument(parameter, of)).ToList();
        return RowReads.IsIdentity(method) ? arguments[0] : $"{Name(member.Function!)}({string.Join(", ", arguments)})";
    }

    private string Argument(IParameterSymbol parameter, DeclaredSource? of) =>
        (of?.IsRow(parameter) == true ? of : _sources.Of(parameter))?.Alias
        ?? _sources.All.Select(source => source.ColumnNamed(parameter.Name)).FirstOrDefault(column => column is not null)
        ?? $"{_sources.From.Alias}.{parameter.Name}";

    private string Name(ScalarFunction function) => Quoted(_type.Name) + "." + Quoted(function.Name.Substring(_type.Name.Length + 1));

    private static bool Same(string left, string right) => string.Equals(left.Replace("_", ""), right.Replace("_", ""), System.StringComparison.OrdinalIgnoreCase);
}
