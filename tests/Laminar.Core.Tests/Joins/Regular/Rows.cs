namespace Laminar.Core.Tests.Joins.Regular;

/// <summary>A row of either side. A key below zero is NULL.</summary>
public readonly record struct Item(int Key, Utf8 Word, int Number);

/// <summary>A pair; a number is -1 where there is no row.</summary>
public readonly record struct Pair(int Left, Utf8 LeftWord, int Right, Utf8 RightWord);
