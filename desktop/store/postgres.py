"""A store on a PostgreSQL server."""


class PostgresBackend:
    def __init__(self, address: str) -> None:
        raise NotImplementedError
