using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>LATE DATA TO where the name is a table for others: its rows, in a plan of their own over the same input.</summary>
internal sealed record NamedLateRows(Identifier Name, LateNode Node);
