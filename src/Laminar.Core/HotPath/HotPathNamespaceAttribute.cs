using System;

namespace Laminar;

/// <summary>
/// Marks a namespace of the assembly, with those below it, as hot-path code. The ways into it are the methods that are not private; those that save, load, free or
/// report state (by the beginning of their names: Save, Load, Free, Report, Dispose) run between batches and are none, nor are constructors and ToString.
/// Structs anywhere that implement its interfaces are hot-path code too.
/// </summary>
/// <param name="name">The namespace's full name.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class HotPathNamespaceAttribute(string name) : Attribute
{
    /// <summary>The namespace's full name.</summary>
    public string Name { get; } = name;
}
