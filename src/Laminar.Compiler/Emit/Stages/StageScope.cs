namespace Laminar.Compiler.Emit;

/// <summary>What a stage's emitter needs to know of its surroundings.</summary>
/// <param name="Names">Its types.</param>
/// <param name="InputType">The rows that come in.</param>
/// <param name="Input">Where the columns of such a row are.</param>
/// <param name="IsLast">Its rows are the query's.</param>
/// <param name="Literals">The query's text constants.</param>
internal sealed record StageScope(StageNames Names, string InputType, IColumnReader Input, bool IsLast, TextLiterals Literals)
{
    /// <summary>Expressions of one method; each method counts its variables anew.</summary>
    public ExpressionEmitter Expressions(IColumnReader columns) => new(columns, Literals);
}
