using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Physical;

/// <summary>The stream a plan reads. A column that no expression reads is not here: adding one after the others changes no plan.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="ClrName">The row type, with global:: in front.</param>
/// <param name="Columns">The live columns, in declaration order; column expressions of the first stage index these.</param>
/// <param name="Positions">Where each of them stands among all of the stream's columns: what counts in a file without a header.</param>
/// <param name="MaxDelay">Watermark = greatest event time - this, in nanoseconds.</param>
public sealed record InputStream(string Name, string ClrName, EquatableArray<Column> Columns, EquatableArray<int> Positions, long MaxDelay);
