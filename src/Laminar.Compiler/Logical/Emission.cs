using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Logical;

/// <summary>
/// When an aggregate hands out its groups. The binder has normalised: FINAL is <see cref="EmitKind.OnWindowClose"/> with lateness 0, and so is ON WATERMARK
/// without lateness.
/// </summary>
/// <param name="Every">The interval of EVERY in nanoseconds; else 0.</param>
/// <param name="Lateness">A window closes when the watermark reaches its end + this, in nanoseconds. 0 without a window.</param>
public sealed record Emission(EmitKind Kind, long Every, long Lateness)
{
    /// <summary>Each window once, when the watermark reaches its end.</summary>
    public static readonly Emission OnClose = new(EmitKind.OnWindowClose, 0, 0);

    /// <summary>Each change at once: what an aggregate without a window does.</summary>
    public static readonly Emission OfChanges = new(EmitKind.Changes, 0, 0);

    /// <summary>A row of the result is never taken back.</summary>
    public bool IsAppendOnly => Kind is EmitKind.OnWindowClose or EmitKind.Final;
}
