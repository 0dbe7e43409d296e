using System;

namespace Laminar;

/// <summary>When the rows of a query that is declared in C# come out: <c>EMIT …</c> in SQL. Unless said, a window's rows come when it closes, others at each change.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EmitAttribute : Attribute
{
    /// <param name="when">When.</param>
    public EmitAttribute(EmitWhen when) => When = when;

    /// <summary>What has changed, each so often: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</summary>
    public EmitAttribute(string every)
    {
        When = EmitWhen.Every;
        Interval = every;
    }

    /// <summary>When.</summary>
    public EmitWhen When { get; }

    /// <summary>How often, with <see cref="EmitWhen.Every"/>.</summary>
    public string? Interval { get; }
}

/// <summary>When rows come out; docs/emit.md has what each means.</summary>
public enum EmitWhen
{
    /// <summary>One row for each window, when it closes.</summary>
    OnWindowClose,

    /// <summary>When the watermark passes the window's end, and again after late rows.</summary>
    OnWatermark,

    /// <summary>The latest values after each batch.</summary>
    OnUpdate,

    /// <summary>What has changed, each so often.</summary>
    Every,

    /// <summary>Each change: the old row is taken back, the new one comes.</summary>
    Changes,

    /// <summary>When the window closes, without lateness.</summary>
    Final,
}
