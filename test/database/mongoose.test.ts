import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
let connection: mongoose.Connection
beforeAll(async () => {
  given = await givenDatabase()
  connection = await mongoose.createConnection(given.url, { dbName: 'mongoose' }).asPromise()
})
afterAll(async () => {
  await connection.close()
  await given.close()
})

describe('mongoose', () => {
  it('makes the indexes of a schema and keeps them in step', async () => {
    const schema = new mongoose.Schema({
      slug: { type: String, unique: true },
      owner: { type: String, index: true },
    })
    const Model = connection.model('Page', schema)
    await Model.syncIndexes()
    const names = (await Model.listIndexes()).map((index) => index.name)
    expect(names).toEqual(['_id_', 'slug_1', 'owner_1'])
    expect(await Model.syncIndexes()).toEqual([])
  })

  it('gets a unique violation it can read', async () => {
    const Model = connection.model('Page')
    await Model.create({ slug: 'a', owner: 'x' })
    await expect(Model.create({ slug: 'a', owner: 'y' })).rejects.toMatchObject({
      code: 11000,
      keyValue: { slug: 'a' },
    })
  })

  it('populates, versions and saves in bulk', async () => {
    const Author = connection.model('Author', new mongoose.Schema({ name: String, tags: [String] }))
    const Book = connection.model(
      'Book',
      new mongoose.Schema({ author: { type: mongoose.Schema.Types.ObjectId, ref: 'Author' } }),
    )
    const author = await Author.create({ name: 'x', tags: ['a', 'b'] })
    await Book.create({ author: author._id })
    const [book] = await Book.find().populate<{ author: { name: string } }>('author')
    expect(book!.author.name).toBe('x')
    author.set('tags', ['b'])
    await author.save()
    expect((await Author.findById(author._id))!.tags).toEqual(['b'])
    author.name = 'z'
    await Author.bulkSave([author])
    expect(await Author.countDocuments({ name: 'z' })).toBe(1)
  })
})
