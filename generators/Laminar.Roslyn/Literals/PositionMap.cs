using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SqlSpan = Laminar.Compiler.Text.TextSpan;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Laminar.Roslyn.Literals;

/// <summary>
/// Where each character of a query's SQL stands in C#. The text may come in pieces (a concatenation, constants declared elsewhere), each with its own
/// place; a piece whose characters cannot be told apart (one from another assembly, say) stands as a whole where it is written.
/// </summary>
public sealed class PositionMap
{
    private readonly List<Piece> _pieces = new();
    private readonly Location _whole;

    public PositionMap(Location whole) => _whole = whole;

    /// <summary>Where the SQL begins: what has no place of its own is reported on the whole of it.</summary>
    public Location Whole => _whole;

    private int Length => _pieces.Count == 0 ? 0 : _pieces[_pieces.Count - 1].End;

    /// <summary>A literal; <paramref name="offsets"/> are those of its characters, then that of its closing quotes, from <paramref name="start"/>.</summary>
    internal void Add(SyntaxTree tree, int start, int[] offsets) => _pieces.Add(new Piece(Length, offsets.Length - 1, tree, start, offsets));

    internal void AddOpaque(SyntaxNode node, int length) =>
        _pieces.Add(new Piece(Length, length, node.SyntaxTree, node.SpanStart, null) { SourceLength = node.Span.Length });

    /// <summary>The place of a stretch of SQL. One that runs over several pieces ends with the piece it starts in.</summary>
    public Location Locate(SqlSpan span)
    {
        foreach (var piece in _pieces)
        {
            var isLast = piece.End == Length;
            if (span.Start >= piece.Start && (span.Start < piece.End || (isLast && span.Start == piece.End)))
            {
                return piece.Locate(span);
            }
        }

        return _whole;
    }

    /// <summary>
    /// Where an edit of a stretch of SQL goes, to the character; an empty span gives the place before that character. Null where it is not within one
    /// literal of this text's own.
    /// </summary>
    public Location? Exactly(SqlSpan span)
    {
        foreach (var piece in _pieces)
        {
            if (span.Start >= piece.Start && span.End <= piece.End && (span.Start < piece.End || piece.End == Length))
            {
                return piece.Exactly(span);
            }
        }

        return null;
    }

    private sealed record Piece(int Start, int Length, SyntaxTree Tree, int SourceStart, int[]? Offsets)
    {
        public int End => Start + Length;

        public int SourceLength { get; init; }

        public Location Locate(SqlSpan span)
        {
            if (Offsets is null)
            {
                return Location.Create(Tree, new SourceSpan(SourceStart, SourceLength));
            }

            var first = Offsets[span.Start - Start];
            var lastCharacter = Math.Min(span.End, End) - 1 - Start;
            // One character at least: an empty span (an unexpected end) gets the closing quote.
            var end = Math.Max(first + 1, lastCharacter < 0 ? 0 : EndOf(lastCharacter));
            return Location.Create(Tree, SourceSpan.FromBounds(SourceStart + first, SourceStart + end));
        }

        public Location? Exactly(SqlSpan span)
        {
            if (Offsets is null)
            {
                return null;
            }

            var start = Offsets[span.Start - Start];
            var end = span.Length == 0 ? start : EndOf(span.End - 1 - Start);
            return Location.Create(Tree, SourceSpan.FromBounds(SourceStart + start, SourceStart + end));
        }

        /// <summary>
        /// Just after a character: where the next one stands on the same line. In a raw literal the next character may stand after the indentation of
        /// another line, but only a line feed is followed by that.
        /// </summary>
        private int EndOf(int character)
        {
            var offset = Offsets![character];
            var next = Offsets[character + 1];
            return next > offset ? next : offset + 1;
        }
    }
}
