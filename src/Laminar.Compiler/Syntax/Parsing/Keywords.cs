using System;
using System.Collections.Generic;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>
/// Few words are reserved: a column may be called value, time, key, end, window. A word is a keyword where the grammar asks for it, and these sets say
/// where a name cannot be meant.
/// </summary>
internal static class Keywords
{
    /// <summary>Never a name without quotes, but after a point or AS.</summary>
    public static readonly HashSet<string> Reserved = Set(
        "SELECT FROM WHERE GROUP HAVING ORDER LIMIT UNION INTERSECT EXCEPT JOIN ON USING AS AND OR NOT IN IS BETWEEN LIKE ILIKE CASE WHEN THEN ELSE " +
        "DISTINCT NULL TRUE FALSE CAST TRY_CAST EXISTS INTO");

    /// <summary>Never an alias without AS: what follows a select item or a table.</summary>
    public static readonly HashSet<string> NoAlias = Set(
        "INNER LEFT RIGHT FULL OUTER CROSS NATURAL ASOF SEMI ANTI FOR EMIT MATCH_CONDITION MATCH_RECOGNIZE TIMESTAMPS OFFSET FETCH WINDOW QUALIFY END WITH " +
        "SET ASC DESC COLLATE SIMILAR TABLESAMPLE PARTITION");

    /// <summary>What a misspelt word may have been meant as.</summary>
    public static readonly HashSet<string> Clauses = Set(
        "SELECT FROM WHERE GROUP HAVING ORDER LIMIT UNION INTERSECT EXCEPT JOIN INNER OUTER LEFT RIGHT FULL CROSS BETWEEN LIKE ILIKE DISTINCT EMIT CREATE INSERT INTO " +
        "VALUES WITH CASE WHEN THEN ELSE END INTERVAL SOURCE SINK TABLE VIEW STREAM MATERIALIZED LOOKUP WATERMARK PRIMARY CHANGES WINDOW CLOSE UPDATE EVERY FINAL " +
        "LATENESS USING AND NOT NULL SYSTEM_TIME MATCH_CONDITION OVER FILTER PARTITION PRECEDING FOLLOWING UNBOUNDED CURRENT");

    public static bool StartsExpression(string word) => s_startsExpression.Contains(word);

    private static readonly HashSet<string> s_startsExpression = Set("NOT CASE NULL TRUE FALSE CAST TRY_CAST EXISTS SELECT DISTINCT");

    /// <summary>Clauses and set operators a query goes on with after an error.</summary>
    public static bool StartsClause(Token token, Token next) => token.Kind == TokenKind.Word &&
        (s_startsClause.Contains(token.Text) || ((token.IsWord("GROUP") || token.IsWord("ORDER")) && next.IsWord("BY")) || StartsTail(token, next));

    private static readonly HashSet<string> s_startsClause = Set("FROM WHERE HAVING LIMIT UNION INTERSECT EXCEPT EMIT");

    /// <summary>Clauses of two words whose first alone is a fine name.</summary>
    public static bool StartsTail(Token first, Token second) =>
        (first.IsWord("ALLOW") && second.IsWord("LATENESS")) || (first.IsWord("LATE") && second.IsWord("DATA")) ||
        (first.IsWord("STATE") && second.IsWord("TTL"));

    private static bool StartsJoin(Token first, Token second) => first.IsWord("TEMPORAL") && second.IsWord("PROBE");

    /// <summary>CREATE VIEW behind a table: a semicolon is missing.</summary>
    private static bool StartsStatement(Token first, Token second) => first.IsWord("CREATE") && second.Kind == TokenKind.Word && s_created.Contains(second.Text) || first.IsWord("INSERT") && second.IsWord("INTO");

    private static readonly HashSet<string> s_created = Set("SOURCE LOOKUP TABLE STREAM MATERIALIZED VIEW SINK TEMPORARY");

    public static bool IsAlias(Token token, Token next) =>
        token.Kind == TokenKind.QuotedName ||
        (token.Kind == TokenKind.Word && !Reserved.Contains(token.Text) && !NoAlias.Contains(token.Text) && !StartsTail(token, next) && !StartsJoin(token, next) && !StartsStatement(token, next));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
