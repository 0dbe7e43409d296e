using System;

namespace Laminar;

/// <summary>Marks code that runs once a row: it must not allocate, lock or wait. The analyzers hold it to that, <see cref="HotPathGuard"/> measures it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class HotPathAttribute : Attribute
{
    /// <summary>What is allowed all the same; say why in <see cref="Because"/>.</summary>
    public HotPathAllow Allow { get; set; }

    /// <summary>Why the exception is right.</summary>
    public string? Because { get; set; }
}
