using System;

namespace Laminar.Oracle.Rows;

/// <summary>A row of a table that rows of streams are looked up in: kept by the query under this name, or asked for by that of <see cref="Labels"/>.</summary>
[LookupTable(nameof(Code))]
public readonly record struct Label(int Code, string Text, double Weight, decimal? Fee, DateOnly Day, bool Flag);
