namespace Laminar.Reference;

/// <summary>A window's bounds in nanoseconds since 1970.</summary>
public readonly record struct OpenWindow(long Start, long End);
