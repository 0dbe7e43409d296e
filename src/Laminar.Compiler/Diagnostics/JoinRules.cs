namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0160–LAM0169 and LAM2040–LAM2049: joins.</summary>
public static class JoinRules
{
    public static readonly Rule DuplicateTable = Error(
        "LAM0160", "Two tables of one name", "two tables of this FROM are called '{0}', so their columns cannot be told apart; give one another name with AS");

    public static readonly Rule NaturalJoin = Error(
        "LAM0161", "NATURAL JOIN", "NATURAL JOIN goes by whatever columns are named alike, and another column would change what it means; write {0}");

    public static readonly Rule EmptyBound = Error(
        "LAM0162", "Bound that no pair of rows meets", "no two times lie within this bound: {0} - {1} would have to be at least {2} and at most {3}");

    public static readonly Rule NotInOfNulls = Error(
        "LAM0163", "NOT IN of values that may be NULL", "where a value is NULL, NOT IN is never TRUE, and one such row would empty the result; write NOT EXISTS (SELECT … WHERE …), or leave the NULLs out of both sides");

    public static readonly Rule InOfColumns = Error(
        "LAM0164", "IN of a query of several columns", "IN looks in a query of one column, and this one has {0}");

    public static readonly Rule UnboundedJoin = Error(
        "LAM2040", "Join that can grow without end", "{0} would be kept for ever, because a row that matches may always still come: {1}");

    public static readonly Rule NoJoinTime = Error(
        "LAM2041", "Time join on a stream without event time", "{0} is not the event time of its stream, so nothing says when rows of the other side may go; {1}");

    public static readonly Rule CrossJoin = Error(
        "LAM2042", "Every row with every row", "nothing says which rows of {0} belong to which of {1}, so all of both would be kept for ever: say what is equal in ON or WHERE, and {2}");

    public static readonly Rule TimeJoinOfChanges = Error(
        "LAM2043", "Time join of rows that are taken back", "rows of {0} are taken back after they have come out, and a join by time keeps no pair that it could take back; give that query EMIT ON WINDOW CLOSE with a window, or join first and group then");

    public static readonly Rule UnlikeWindows = Error(
        "LAM2044", "Windows of unlike kinds", "the left rows have windows {0} and the right ones {1}, which are never the same; give both the same window");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
