-- The orders that lists of this service offer besides slug and date of publication.
create index item_phases_by_country on item ((coalesce(summary -> 'country', 'null')), (coalesce(summary -> 'order', 'null')), slug)
    where collection = 'phases' and summary is not null;
create index item_cases_by_country on item ((coalesce(summary -> 'country', 'null')), slug)
    where collection = 'cases' and summary is not null;
