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
    private readonly IReadOnlyList<DeclaredSource> _sources;
    private readonly IReadOnlyList<DeclaredMember> _members;
    private readonly List<Diagnostic> _findings;

    public MemberSql(INamedTypeSymbol type, IReadOnlyList<DeclaredSource> sources, IReadOnlyList<DeclaredMember> members, List<Diagnostic> findings)
    {
        _sources = sources;
        _type = type;
        _members = members;
        _findings = findings;
    }

    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>A key, an aggregate or a condition, over rows.</summary>
    public string OverRow(DeclaredMember member)
    {
        if (member.Role != MemberRole.Aggregate)
        {
            return Call(member);
        }

        var function = member.Own is { } own ? own.Name : MemberAttributes.FunctionOf(member.Attribute);
        var filter = member.Filter is { } condition ? $" FILTER (WHERE {Call(condition)})" : "";
        if (member.Method is null)
        {
            return $"{function}(*){filter}";
        }

        if (function == "COUNT" && member.Method.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            return $"COUNT(*) FILTER (WHERE {(member.Filter is { } also ? $"{Call(also)} AND {Call(member)}" : Call(member))})";
        }

        var distinct = MemberAttributes.Named(member.Attribute, "Distinct", false) ? "DISTINCT " : "";
        return $"{function}({distinct}{Call(member)}){filter}";
    }

    /// <summary>A result or a condition over groups: its parameters are keys and aggregates.</summary>
    public string OverGroup(DeclaredMember member)
    {
        var method = member.Method!;
        var arguments = method.Parameters.Select(parameter => Named(method, parameter)).ToList();
        return arguments.Contains(null) ? "NULL" : $"{Name(member.Function!)}({string.Join(", ", arguments)})";
    }

    private string? Named(IMethodSymbol method, IParameterSymbol parameter)
    {
        var meant = _members.FirstOrDefault(x => x.Role is MemberRole.Key or MemberRole.Aggregate && Same(x.Name, parameter.Name));
        if (meant is not null)
        {
            return OverRow(meant);
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

    private string Call(DeclaredMember member)
    {
        var method = member.Method!;
        var arguments = method.Parameters.Select(Argument).ToList();
        return RowReads.IsIdentity(method) ? arguments[0] : $"{Name(member.Function!)}({string.Join(", ", arguments)})";
    }

    private string Argument(IParameterSymbol parameter) =>
        _sources.FirstOrDefault(source => source.IsRow(parameter))?.Alias
        ?? _sources.Select(source => source.ColumnNamed(parameter.Name)).FirstOrDefault(column => column is not null)
        ?? $"{_sources[0].Alias}.{parameter.Name}";

    private string Name(ScalarFunction function) => Quoted(_type.Name) + "." + Quoted(function.Name.Substring(_type.Name.Length + 1));

    private static bool Same(string left, string right) => string.Equals(left.Replace("_", ""), right.Replace("_", ""), System.StringComparison.OrdinalIgnoreCase);
}
