using System.Collections.Generic;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>What stands between the parentheses of CREATE TABLE, in whatever order it was written.</summary>
internal sealed class TableElements
{
    public List<ColumnDefinition> Columns { get; } = new();

    public WatermarkSyntax? Watermark { get; set; }

    public EquatableArray<Identifier> PrimaryKey { get; set; }
}
