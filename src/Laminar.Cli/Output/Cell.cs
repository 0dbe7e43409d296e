namespace Laminar.Cli.Output;

/// <summary>A value as text; numbers stand to the right.</summary>
internal readonly record struct Cell(string Text, bool IsNumber);
