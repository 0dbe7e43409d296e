using Xunit;

namespace Laminar.Oracle.Postgres;

/// <summary>A test that needs PostgreSQL: skipped, with the reason, where there is none.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
