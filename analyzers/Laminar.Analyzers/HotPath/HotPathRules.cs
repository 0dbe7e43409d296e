using System.Collections.Generic;
using System.Linq;
using Laminar.Analyzers.Rules.Allocation;
using Laminar.Analyzers.Rules.Blocking;
using Laminar.Analyzers.Rules.Replay;

namespace Laminar.Analyzers.HotPath;

/// <summary>The rules of hot-path code.</summary>
internal static class HotPathRules
{
    public static IReadOnlyList<HotPathRule> All { get; } = new HotPathRule[]
    {
        new ObjectCreation(), new Boxing(), new Closures(), new Arrays(), new StringBuilding(), new InterfaceEnumeration(), new Asynchrony(), UnknownCode.Instance,
        Throwing.Instance, Growth.Instance, Reflection.Instance, new Locks(), new Waiting(), new InputOutput(), new Dispatch(), new Nondeterminism(), new Copies(), new SharedState(),
    };

    private static readonly Dictionary<string, HotPathRule> s_byId = All.ToDictionary(rule => rule.Id);

    public static HotPathRule? ById(string? id) => id is null ? null : s_byId[id];
}
