using System;

namespace Laminar.HotPath.Cases;

/// <summary>Marks cases that allocate at every run. All others allocate nothing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AllocatesAttribute : Attribute
{
    /// <summary>Not at every run, but at some of 1,000: a collection that doubles.</summary>
    public bool Seldom { get; set; }
}
