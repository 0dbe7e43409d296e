using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Functions;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>Reads the members that make up a query, in the order in which they stand.</summary>
internal sealed class DeclaredMembers
{
    private readonly INamedTypeSymbol _type;
    private readonly DeclaredSources _sources;
    private readonly List<Diagnostic> _findings;

    public DeclaredMembers(INamedTypeSymbol type, DeclaredSources sources, List<Diagnostic> findings)
    {
        _type = type;
        _sources = sources;
        _findings = findings;
    }

    public IReadOnlyList<DeclaredMember> Read()
    {
        var members = new List<DeclaredMember>();
        foreach (var count in MemberAttributes.Of(_type).Where(x => MemberAttributes.Word(x) == "Count"))
        {
            members.Add(new DeclaredMember(MemberRole.Aggregate, count.ConstructorArguments.FirstOrDefault().Value as string ?? "Count", count, null) { Filter = Filter(count) });
        }

        foreach (var method in _type.GetMembers().OfType<IMethodSymbol>())
        {
            foreach (var attribute in MemberAttributes.Of(method))
            {
                if (Read(method, attribute) is { } member)
                {
                    members.Add(member);
                }
            }
        }

        foreach (var twice in members.Where(IsColumn).GroupBy(x => x.Name).Where(same => same.Skip(1).Any()))
        {
            _findings.Add(Descriptors.At(twice.Last().Place?.GetLocation() ?? Location.None, MemberRules.SameName, _type.Name, twice.Key));
        }

        return members;
    }

    private static bool IsColumn(DeclaredMember member) => member.Role is MemberRole.Key or MemberRole.Aggregate or MemberRole.Result;

    private DeclaredMember? Read(IMethodSymbol method, AttributeData attribute)
    {
        var member = new DeclaredMember(MemberAttributes.RoleOf(attribute), method.Name, attribute, method);
        if (!method.IsStatic)
        {
            const string instance = "it is not static; a query has no object when it computes a row, so make it static";
            _findings.Add(MemberPlaces.ReturnTypeOf(method) is { } before
                ? Descriptors.Fixable(MemberPlaces.NameOf(method), MemberRules.WrongShape, CodeEdit.Before(before, "static"), method.Name, member.Word, instance)
                : Descriptors.At(MemberPlaces.NameOf(method), MemberRules.WrongShape, method.Name, member.Word, instance));
            return null;
        }

        if (Problem(member, method) is { } problem)
        {
            _findings.Add(Descriptors.At(MemberPlaces.NameOf(method), MemberRules.WrongShape, method.Name, member.Word, problem));
            return null;
        }

        if (FunctionMethod.Read(NameOf(method), method, isOwn: true) is not { Function: { } function } read)
        {
            _findings.Add(FunctionMethod.Read(NameOf(method), method, isOwn: true).Finding!);
            return null;
        }

        return member with
        {
            Function = function,
            Own = member.Word == "Aggregate" ? Own(attribute) : null,
            Filter = member.Role == MemberRole.Aggregate ? Filter(attribute) : null,
            IsOutput = MemberAttributes.Named(attribute, "Output", true),
        };
    }

    /// <summary>In SQL members are known by class and name, so that none is taken for a function of the language.</summary>
    private string NameOf(IMethodSymbol method) => _type.Name + "." + method.Name;

    private string? Problem(DeclaredMember member, IMethodSymbol method)
    {
        if (member.Role is MemberRole.Where or MemberRole.Having && method.ReturnType.SpecialType != SpecialType.System_Boolean)
        {
            return $"it gives {method.ReturnType.ToDisplayString()}; a condition gives bool";
        }

        if (method.Parameters.FirstOrDefault(IsForeignRow) is { } foreign)
        {
            return $"its parameter '{foreign.Name}' is a row of '{foreign.Type.Name}', and the query reads '{_sources.Names}'; take 'in {_sources.Rows}'";
        }

        if (member.Role is MemberRole.Where or MemberRole.Key or MemberRole.Aggregate && method.Parameters.Length == 0)
        {
            return $"it does not look at the row; take 'in {_sources.Rows}', or columns by their names";
        }

        if (member.Role == MemberRole.JoinKey && (method.Parameters.Length != 1 || !_sources.IsRow(method.Parameters[0])))
        {
            return $"it takes no row; take 'in {_sources.Rows}', and say [Join(typeof(…))] on the class";
        }

        if (member.Role == MemberRole.JoinKey && MemberAttributes.Find(_type, "Join") is null)
        {
            return "nothing is joined; say [Join(typeof(…))] on the class";
        }

        if (MemberAttributes.IsNeighbour(member.Attribute) && MemberAttributes.Find(_type, "Over") is null)
        {
            return "it is a value of another row, and the query's rows do not come out one by one; say [Over] on the class";
        }

        if (member.Word == "Aggregate" && Own(member.Attribute) is not { } own)
        {
            return "its type argument is no aggregate; mark the struct [SqlAggregate]";
        }
        else if (member.Word == "Aggregate" && Own(member.Attribute)!.Parameters.Count != 1)
        {
            return "the Add of its aggregate takes several values and a method gives one; call the aggregate in SQL, or let Add take one value";
        }

        return null;
    }

    private bool IsForeignRow(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol type && LaminarAttributes.FindStream(type) is not null && !_sources.IsRow(parameter);

    private static Laminar.Compiler.Logical.UserAggregate? Own(AttributeData attribute) =>
        attribute.AttributeClass!.TypeArguments.FirstOrDefault() is INamedTypeSymbol type && LaminarAttributes.IsSqlAggregate(type)
            ? AggregateStruct.Read("Aggregate." + type.Name, type).Aggregate
            : null;

    private DeclaredMember? Filter(AttributeData attribute)
    {
        if (MemberAttributes.Named<string>(attribute, "Filter") is not { } name)
        {
            return null;
        }

        var method = _type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault();
        var function = method is { IsStatic: true, Parameters.Length: > 0, ReturnType.SpecialType: SpecialType.System_Boolean } ? FunctionMethod.Read(NameOf(method), method, isOwn: true).Function : null;
        if (function is null)
        {
            var place = attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;
            _findings.Add(Descriptors.At(place, MemberRules.WrongShape, name, "Filter", $"it is no static method of '{_type.Name}' that takes a row and gives bool"));
            return null;
        }

        return new DeclaredMember(MemberRole.Where, name, attribute, method) { Function = function };
    }
}
