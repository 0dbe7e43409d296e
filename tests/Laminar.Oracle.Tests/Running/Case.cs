using System.Collections.Generic;
using Laminar.Oracle.Generation;

namespace Laminar.Oracle.Running;

/// <summary>What is run: a query, rows, and how they are handed over.</summary>
public sealed record Case(CompiledQuery Query, IReadOnlyList<object?[]> Rows, Schedule Schedule);
