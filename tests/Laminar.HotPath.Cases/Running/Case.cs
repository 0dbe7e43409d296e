using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Laminar.HotPath.Cases.Running;

/// <summary>A piece of hot-path code that can be run: a case of a rule (a class with Run), or a snippet (a method); and the bytes it must allocate in 1,000 runs, 0: none.</summary>
internal sealed record Case(string Name, Action Run, long AtLeast)
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public override string ToString() => Name;

    public static IEnumerable<Case> All() =>
        typeof(Case).Assembly.GetTypes()
            .Where(type => !type.IsNested && type.Namespace is ("Laminar.HotPath.Cases.Rules" or "Laminar.HotPath.Cases.Snippets"))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => type.Namespace!.EndsWith("Rules", StringComparison.Ordinal) ? OfRule(type) : OfSnippets(type));

    private static IEnumerable<Case> OfRule(Type rule) =>
        from kind in rule.GetNestedTypes(Any)
        from type in kind.GetNestedTypes(Any)
        let run = type.GetMethod("Run", Any, [])
        where run is not null
        select new Case(rule.Name + "." + kind.Name + "." + type.Name, run.CreateDelegate<Action>(), AtLeastBytes(type));

    private static IEnumerable<Case> OfSnippets(Type type) =>
        from method in type.GetMethods(Any)
        where !type.IsNested && method.IsPublic && method.GetParameters().Length == 0 && method.ReturnType == typeof(void) && !method.IsGenericMethod
        select new Case(type.Name + "." + method.Name, method.CreateDelegate<Action>(), 0);

    /// <summary>An object is 24 bytes at least.</summary>
    private static long AtLeastBytes(Type type) => type.GetCustomAttribute<AllocatesAttribute>() switch
    {
        null => 0,
        { Seldom: true } => 24,
        _ => Bytes.Runs * 24L,
    };
}
