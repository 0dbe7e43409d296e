using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>The attributes that make a method part of a query.</summary>
public static class MemberAttributes
{
    private static readonly Dictionary<string, MemberRole> Roles = new()
    {
        ["Where"] = MemberRole.Where, ["Key"] = MemberRole.Key, ["Having"] = MemberRole.Having, ["Result"] = MemberRole.Result, ["JoinKey"] = MemberRole.JoinKey,
        ["Sum"] = MemberRole.Aggregate, ["Count"] = MemberRole.Aggregate, ["Min"] = MemberRole.Aggregate, ["Max"] = MemberRole.Aggregate, ["Avg"] = MemberRole.Aggregate,
        ["First"] = MemberRole.Aggregate, ["Last"] = MemberRole.Aggregate, ["Aggregate"] = MemberRole.Aggregate,
    };

    public static IReadOnlyList<AttributeData> Of(ISymbol symbol) => symbol.GetAttributes().Where(x => IsOurs(x) && Roles.ContainsKey(Word(x))).ToList();

    internal static MemberRole RoleOf(AttributeData attribute) => Roles[Word(attribute)];

    /// <summary>An attribute of the class by its name without "Attribute".</summary>
    public static AttributeData? Find(ISymbol symbol, string word) => symbol.GetAttributes().FirstOrDefault(x => IsOurs(x) && Word(x) == word);

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

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Laminar", ContainingNamespace.IsGlobalNamespace: true } };
}
