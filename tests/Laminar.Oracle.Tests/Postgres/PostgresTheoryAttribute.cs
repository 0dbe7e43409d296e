using Xunit;

namespace Laminar.Oracle.Postgres;

/// <summary>As <see cref="PostgresFactAttribute"/>, for theories.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.Missing;
}
