-- Everything an inspectorate keeps. Rows are added and never changed, but for the pointers in evaluation (head, assessed, stage),
-- which say what is newest, the state of a draft, and sessions, which end.
-- Moments are ISO 8601 in UTC, so that they sort as text. Figures are text, exact.

create table evaluation (
    id ${identity},
    agency text not null,
    name text not null,
    kind text not null,
    period integer not null,
    instrument text not null,
    head integer not null,          -- number of the newest version of the dossier
    assessed bigint,                -- id of the newest assessment
    stage text not null,            -- open or final
    unique (agency, period, instrument)
);

-- A version is whole, or one edit of the version before it.
create table dossier_version (
    evaluation bigint not null references evaluation (id),
    number integer not null,
    content text,
    edits text,
    came_as text not null,          -- upload, form, api, restore
    file_name text,
    original ${bytes},              -- the file as it was uploaded
    said text,                      -- what was said of it, as JSON
    made_at text not null,
    made_by text not null,
    primary key (evaluation, number)
);

create table pack_version (
    id ${identity},
    pack text not null,
    number integer not null,
    digest text not null,
    title text not null,
    reason text not null,
    made_at text not null,
    made_by text not null,
    unique (pack, number)
);

create table pack_file (
    version bigint not null references pack_version (id),
    path text not null,
    digest text not null,
    primary key (version, path)
);

create table pack_content (
    digest text primary key,
    content text not null
);

create table assessment (
    id ${identity},
    evaluation bigint not null,
    number integer not null,        -- of the version of the dossier
    pack_version bigint not null references pack_version (id),
    points text not null,
    grade text,
    low text not null,
    high text not null,
    claimed text,
    supported text,
    open_count integer not null,    -- indicators not assessed
    finding_count integer not null,
    rules_digest text not null,
    dossier_digest text not null,
    program text not null,
    content text,                   -- all of it, for what was made final
    made_at text not null,
    made_by text not null,
    foreign key (evaluation, number) references dossier_version (evaluation, number)
);
create index assessment_of on assessment (evaluation, number);

create table stage_change (
    evaluation bigint not null references evaluation (id),
    step integer not null,
    stage text not null,
    assessment bigint references assessment (id),
    reason text,
    made_at text not null,
    made_by text not null,
    primary key (evaluation, step)
);

-- Files of a pack being edited. Revision 1 of a draft is the edit of a published file; null content is a file taken away.
create table draft (
    id ${identity},
    pack text not null,
    base bigint not null references pack_version (id),
    state text not null,            -- open, published, dropped
    made_at text not null,
    made_by text not null
);
create unique index draft_open on draft (pack) where state = 'open';

create table draft_file (
    draft bigint not null references draft (id),
    path text not null,
    revision integer not null,
    content text,
    made_at text not null,
    made_by text not null,
    primary key (draft, path, revision)
);

-- What was recommended when an evaluation was made final. It is followed up under its name, which stays the same when the
-- evaluation is opened and made final again.
create table recommendation (
    evaluation bigint not null,
    step integer not null,          -- of the stage change that made it final
    remedy text not null,           -- the indicator and what it is about, such as P1.2.a/below-top
    text_id text not null,
    text_en text not null,
    gain text not null,
    priority integer not null,
    primary key (evaluation, step, remedy),
    foreign key (evaluation, step) references stage_change (evaluation, step)
);

create table follow_up (
    evaluation bigint not null references evaluation (id),
    remedy text not null,
    step integer not null,
    status text not null,
    office text,
    due text,
    evidence text,
    note text,
    made_at text not null,
    made_by text not null,
    primary key (evaluation, remedy, step)
);

create table account (
    name text not null,
    step integer not null,
    role text not null,
    password text,                  -- hashed; null when the account is closed
    made_at text not null,
    made_by text not null,
    primary key (name, step)
);

-- A session belongs to one step of its account: a new password, another role or closing ends it.
create table session (
    token text primary key,         -- hashed
    account text not null,
    step integer not null,
    made_at text not null,
    seen_at text not null,
    ends_at text not null,
    foreign key (account, step) references account (name, step)
);
create index session_of on session (account);

create table event (
    id ${identity},
    made_at text not null,
    made_by text not null,
    action text not null,
    subject text not null,
    detail text
);
create index event_of on event (subject);
