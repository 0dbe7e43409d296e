namespace Laminar.Core.Tests.Joins.Asof;

/// <summary>A left row. A key below zero is NULL; others are the words of their numbers.</summary>
public readonly record struct Ask(long Time, int Key, Utf8 Word, int Number);

/// <summary>A right row.</summary>
public readonly record struct Quote(long Time, int Key, Utf8 Word, int Number, ChangeKind Kind = ChangeKind.Insert);

/// <summary>A pair; Quote is -1 where there is none.</summary>
public readonly record struct Answer(int Ask, Utf8 AskWord, int Quote, Utf8 QuoteWord);

/// <summary>A pair that outlives the sink's call.</summary>
public readonly record struct Answered(int Ask, string AskWord, int Quote, string QuoteWord)
{
    public static Answered Of(Answer row) => new(row.Ask, row.AskWord.ToString(), row.Quote, row.QuoteWord.ToString());
}
