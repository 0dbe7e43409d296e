using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.Roslyn.Declared;

/// <summary>The attributes that make a method part of a query.</summary>
public static class MemberAttributes
{
    private static readonly Dictionary<string, MemberRole> Roles = new()
    {
        ["Where"] = MemberRole.Where, ["Key"] = MemberRole.Key, ["Having"] = MemberRole.Having, ["Result"] = MemberRole.Result, ["JoinKey"] = MemberRole.JoinKey,
        ["Sum"] = MemberRole.Aggregate, ["Count"] = MemberRole.Aggregate, ["Min"] = MemberRole.Aggregate, ["Max"] = MemberRole.Aggregate, ["Avg"] = MemberRole.Aggregate,
        ["First"] = MemberRole.Aggregate, ["Last"] = MemberRole.Aggregate, ["Aggregate"] = MemberRole.Aggregate,
        ["Lag"] = MemberRole.Aggregate, ["Lead"] = MemberRole.Aggregate,
    };

    public static IReadOnlyList<AttributeData> Of(ISymbol symbol) => symbol.GetAttributes().Where(x => IsOurs(x) && Roles.ContainsKey(Word(x))).ToList();

    internal static MemberRole RoleOf(AttributeData attribute) => Roles[Word(attribute)];

    /// <summary>An attribute of the class by its name without "Attribute".</summary>
    public static AttributeData? Find(ISymbol symbol, string word) => symbol.GetAttributes().FirstOrDefault(x => IsOurs(x) && Word(x) == word);

    /// <summary>All attributes of the class of that name.</summary>
    public static IEnumerable<AttributeData> All(ISymbol symbol, string word) => symbol.GetAttributes().Where(x => IsOurs(x) && Word(x) == word);

    /// <summary>Whether it gives a value of one other row.</summary>
    public static bool IsNeighbour(AttributeData attribute) => Word(attribute) is "Lag" or "Lead";

    public static string Word(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");

    /// <summary>The aggregate function that the attribute stands for.</summary>
    public static string FunctionOf(AttributeData attribute) => Word(attribute) switch
    {
        "First" => "FIRST_VALUE",
        "Last" => "LAST_VALUE",
        var word => word.ToUpperInvariant(),
    };

    public static T? Named<T>(AttributeData attribute, string name, T? otherwise = default) =>
        attribute.NamedArguments.Where(x => x.Key == name && x.Value.Value is T).Select(x => (T?)x.Value.Value).DefaultIfEmpty(otherwise).First();

    /// <summary>Leaves out an argument that is said by its name and is not the first.</summary>
    public static CodeEdit? Without(AttributeData attribute, string name)
    {
        var arguments = (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments ?? default;
        var at = arguments.IndexOf(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        return at > 0 ? CodeEdit.Remove($"Leave out '{name}'", arguments[at].SyntaxTree, TextSpan.FromBounds(arguments[at - 1].Span.End, arguments[at].Span.End)) : null;
    }

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Laminar", ContainingNamespace.IsGlobalNamespace: true } };
}
