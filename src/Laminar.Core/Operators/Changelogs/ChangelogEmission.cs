namespace Laminar.Operators;

/// <summary>When an aggregate tells of groups that have changed.</summary>
public enum ChangelogEmission
{
    /// <summary>At each row.</summary>
    Changes,

    /// <summary>After each batch.</summary>
    OnUpdate,

    /// <summary>When the watermark passes a multiple of an interval, and when the group's window closes.</summary>
    Every,

    /// <summary>When the watermark passes the window's end, and then after each batch in which late rows came.</summary>
    OnWatermark,

    /// <summary>Once, when the window closes.</summary>
    OnClose,
}
