using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A column of a node's output.</summary>
/// <param name="Name">Its name, as given or derived.</param>
/// <param name="Type">Its SQL type.</param>
/// <param name="Nullable">Whether it can be NULL.</param>
/// <param name="Clr">How an output row holds it: a column passed through keeps its own, a computed one gets the query's habit.</param>
/// <param name="TimeLag">
/// Not null makes it an event time: under watermark W no later row has a value below W - TimeLag nanoseconds. 0 for a stream's
/// event-time column and window_end, 1 for window_time, the window's size for window_start.
/// </param>
public sealed record RowColumn(string Name, SqlType Type, bool Nullable, ClrKind Clr, long? TimeLag = null);
